import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { emitRuleWgsl } from '../../formula/wgsl/rule';
import { bufferOf, sharedEncoder, uniformBuffer } from '../kernels/encode-webgpu';
import { needPipeline, onlyCompiles, pipelineOf } from '../kernels/pipelines';
import type { CreateDeviceUpdate, DeviceState, GivenTensors } from './device-update';
import { judgeTensor } from './judge-tensor';
import { createRuleKernel, type RuleBuffer } from './rule-kernel';
import { reduceRule } from './rule-reductions';
import { takeTensor } from './take-tensor';
import { createTensorOps } from './tensor-ops';

/**
 * An update as one dispatch for all parameters, after the reductions and matrix functions where the rule has some.
 * Element state lives in one buffer, row by row, that the kernel changes in place; the new parameters are a new tensor.
 */
export const createWebgpuUpdate: CreateDeviceUpdate = (program, layers, first) => {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0);
  const quads = Math.ceil(size / 4);
  const row = 4 * quads;
  const wgsl = emitRuleWgsl(program);
  const kernel = createRuleKernel(wgsl, layers);
  const backend = tf.backend() as WebGPUBackend;
  let pipeline: GPUComputePipeline | undefined;
  const values = new Float32Array(Math.max(4, Math.ceil(wgsl.uniforms.length / 4) * 4));
  const reduces = wgsl.scalars.length + wgsl.vectors.length + wgsl.scalarState.length > 0;
  const ops = createTensorOps(layers);

  const packed = tf.tidy(() => {
    const rows = wgsl.elementState.map((name) =>
      tf.pad(takeTensor(first, name), [[0, row - size]]),
    );
    return rows.length === 0 ? undefined : tf.keep(tf.concat1d(rows as tf.Tensor1D[]));
  });
  for (const name of wgsl.elementState) first[name]?.dispose();
  let scalarState: DeviceState = Object.fromEntries(
    wgsl.scalarState.map((name) => [name, takeTensor(first, name)]),
  );
  const elementState = (): DeviceState =>
    Object.fromEntries(
      wgsl.elementState.flatMap((name, k) =>
        packed === undefined ? [] : [[name, tf.slice(packed, k * row, size)]],
      ),
    );
  const reduce = (
    theta: tf.Tensor1D,
    gradient: tf.Tensor1D,
    uniforms: Float64Array,
    given: GivenTensors,
  ) => {
    return reduceRule(program, ops, {
      theta,
      gradient,
      given,
      state: { ...elementState(), ...scalarState },
      uniforms,
      layers,
    });
  };

  const dispatch = (
    tensors: Readonly<Partial<Record<RuleBuffer, tf.Tensor>>>,
    uniforms: Float64Array,
  ) => {
    const bufferFor = (name: RuleBuffer) => {
      if (name === 'uniforms') {
        values.set(uniforms);
        return uniformBuffer(backend, new Uint8Array(values.buffer));
      }
      const tensor = tensors[name];
      if (tensor === undefined) throw new Error(`the update has no ${name}`);
      return bufferOf(backend, tensor);
    };
    if (onlyCompiles()) return needPipeline(backend.device, kernel.code);
    pipeline ??= pipelineOf(backend.device, kernel.code);
    const entries = kernel.bindings.map((name, binding) => ({
      binding,
      resource: { buffer: bufferFor(name) },
    }));
    const layout = pipeline.getBindGroupLayout(0);
    const pass = sharedEncoder(backend).beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, backend.device.createBindGroup({ layout, entries }));
    pass.dispatchWorkgroups(kernel.workgroups);
    pass.end();
  };

  return {
    run: (theta, gradient, uniforms, given) =>
      tf.tidy(() => {
        const tensors: Partial<Record<RuleBuffer, tf.Tensor>> = { param: theta, grad: gradient };
        if (packed !== undefined) tensors.state = packed;
        let nextState = scalarState;
        if (reduces) {
          const reduced = reduce(theta, gradient, uniforms, given);
          nextState = reduced.state;
          if (reduced.scalars.length > 0) tensors.scalars = tf.concat1d([...reduced.scalars]);
          if (reduced.vectors.length > 0) tensors.vectors = tf.concat1d([...reduced.vectors]);
        }
        wgsl.given.forEach((name, k) => {
          tensors[`given${k}`] = takeTensor(given, name);
        });
        const next = tf
          .engine()
          .makeTensorFromTensorInfo(backend.makeTensorInfo([size], 'float32')) as tf.Tensor1D;
        tensors.next = next;
        dispatch(tensors, uniforms);
        if (nextState !== scalarState) {
          for (const tensor of Object.values(scalarState)) tensor.dispose();
          scalarState = nextState;
        }
        theta.dispose();
        return next;
      }),
    peek: (judge, theta, uniforms) =>
      tf.tidy(() => {
        const state = { ...elementState(), ...scalarState };
        return judgeTensor(judge, ops, { theta, state, uniforms, layers });
      }),
    show: (look) => {
      const rows = elementState();
      const found = look({ ...rows, ...scalarState });
      for (const row of Object.values(rows)) row.dispose();
      return found;
    },
    end: () => {
      const state = tf.tidy(() => {
        const rows = Object.entries(elementState()).map(([name, tensor]) => [
          name,
          tf.keep(tensor),
        ]);
        return { ...(Object.fromEntries(rows) as DeviceState), ...scalarState };
      });
      packed?.dispose();
      ops.dispose();
      return state;
    },
  };
};
