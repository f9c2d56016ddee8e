import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import type { KernelConfig, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../experiment/network/shape';

/** What a kernel on WebGPU is given, in the types that it has there. */
export interface WebgpuKernelArgs<Attrs> {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly backend: WebGPUBackend;
  readonly attrs: Attrs;
}

type KernelArgs = Parameters<KernelConfig['kernelFunc']>[0];

/**
 * @param run returns a new tensor, or the input `into` where it was given one to write to
 */
export const webgpuKernel = <Attrs>(
  kernelName: string,
  run: (args: WebgpuKernelArgs<Attrs>) => TensorInfo,
): KernelConfig => ({
  kernelName,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, backend, attrs }: KernelArgs) => {
    const given: Record<string, TensorInfo> = {};
    for (const [name, input] of Object.entries(inputs)) {
      if (input !== undefined) given[name] = input;
    }
    return run({ inputs: given, backend: backend as WebGPUBackend, attrs: attrs as Attrs });
  },
});

export const webgpuInput = (
  inputs: Readonly<Record<string, TensorInfo>>,
  name: string,
): TensorInfo => {
  const tensor = inputs[name];
  if (tensor === undefined) throw new Error(`kernel called without its input ${name}`);
  return tensor;
};

/** A number that a shader reads from its uniforms, so that another value needs no other pipeline. */
export interface ShaderNumber {
  readonly name: string;
  readonly type: 'int32' | 'float32';
  readonly value: number;
}

export interface Shader {
  /** Storage buffers by the names that the code uses; all of f32, all flat. */
  readonly inputs: readonly (readonly [name: string, tensor: TensorInfo])[];
  readonly numbers: readonly ShaderNumber[];
  /** Invocations; `main(index: i32)` may be called for more. */
  readonly count: number;
  readonly workgroup: number;
  /** Tells the code apart from every other. */
  readonly key: string;
  /** WGSL with `fn main(index: i32)`; writes to `result`, reads the numbers as `uniforms.name`. */
  readonly code: () => string;
}

const flat = (tensor: TensorInfo): TensorInfo => ({
  dataId: tensor.dataId,
  dtype: tensor.dtype,
  shape: [sizeOf(tensor.shape)],
});

/** Runs a shader over flat buffers, whatever the tensors' shapes. */
export const runShader = (
  backend: WebGPUBackend,
  { inputs, numbers, count, workgroup, key, code }: Shader,
  out: TensorInfo,
): void => {
  const program: WebGPUProgram = {
    variableNames: inputs.map(([name]) => name),
    variableComponents: inputs.map(() => 1),
    outputComponent: 1,
    outputShape: [sizeOf(out.shape)],
    uniforms: numbers
      .map(({ name, type }) => `${name} : ${type === 'int32' ? 'i32' : 'f32'}`)
      .join(', '),
    shaderKey: `downhill-${key}`,
    workgroupSize: [workgroup, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(count / workgroup), 1, 1],
    getUserCode: code,
  };
  backend.runWebGPUProgram(
    program,
    inputs.map(([, tensor]) => flat(tensor)),
    'float32',
    numbers.map(({ type, value }) => ({ type, data: [value] })),
    flat(out),
  );
};

/** A new tensor whose numbers are not there yet. */
export const newTensor = (backend: WebGPUBackend, shape: readonly number[]): TensorInfo =>
  backend.makeTensorInfo([...shape], 'float32');

/** `into` where it was given (tfjs hands it back as it is), otherwise a new tensor. */
export const target = (
  { inputs, backend }: Pick<WebgpuKernelArgs<unknown>, 'inputs' | 'backend'>,
  shape: readonly number[],
): TensorInfo => (inputs.into as Tensor | undefined) ?? newTensor(backend, shape);
