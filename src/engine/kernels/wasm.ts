import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { getKernel, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';

type KernelArgs = Parameters<KernelConfig['kernelFunc']>[0];

/** What a kernel on WebAssembly is given, in the types that it has there. */
export interface WasmKernelArgs {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly backend: BackendWasm;
  readonly attrs: Readonly<Record<string, unknown>>;
}

export const wasmKernel = (
  kernelName: string,
  run: (args: WasmKernelArgs) => TensorInfo,
): KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: ({ inputs, backend, attrs }: KernelArgs) => {
    const given: Record<string, TensorInfo> = {};
    for (const [name, input] of Object.entries(inputs))
      if (input !== undefined) given[name] = input;
    return run({ inputs: given, backend: backend as BackendWasm, attrs: attrs ?? {} });
  },
});

export const input = ({ inputs }: WasmKernelArgs, name: string): TensorInfo => {
  const tensor = inputs[name];
  if (tensor === undefined) throw new Error(`kernel called without its input ${name}`);
  return tensor;
};

/**
 * The numbers of a tensor, in place in WebAssembly's memory. An allocation may move that memory: take views after
 * the last one.
 */
export const heap = (backend: BackendWasm, tensor: TensorInfo): Float32Array =>
  backend.typedArrayFromHeap(tensor) as Float32Array;

/** tfjs's memory itself, for modules of our own that work in it. Threads share it where it is a shared one. */
export const memoryOf = ({ wasm }: BackendWasm): WebAssembly.Memory => {
  const { wasmMemory, asm } = wasm as unknown as {
    readonly wasmMemory?: unknown;
    readonly asm?: { readonly memory?: unknown };
  };
  const memory = wasmMemory ?? asm?.memory;
  if (memory instanceof WebAssembly.Memory) return memory;
  throw new Error('this version of tfjs-backend-wasm hides its memory');
};

/** Where a tensor's numbers begin, in bytes; stays the same as long as the tensor lives. */
export const addressOf = (backend: BackendWasm, tensor: TensorInfo): number =>
  backend.typedArrayFromHeap(tensor).byteOffset;

/** a [m, k] · b [k, n] by XNNPACK; never with a transposed operand, for which tfjs has a loop ten times slower. */
export const matMul = (backend: BackendWasm, a: TensorInfo, b: TensorInfo): TensorInfo => {
  const kernel = getKernel('BatchMatMul', 'wasm');
  if (kernel === undefined) throw new Error('tfjs-backend-wasm is not there');
  const attrs = { transposeA: false, transposeB: false };
  return kernel.kernelFunc({ inputs: { a, b }, backend, attrs }) as TensorInfo;
};

/** The same numbers under another shape; no copy, and not to be disposed of. */
export const view = ({ dataId, dtype }: TensorInfo, shape: number[]): TensorInfo => ({
  dataId,
  dtype,
  shape,
});
