import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { runReductions } from '../../formula/tensor/reductions';
import { runRuleTensor } from '../../formula/tensor/rule';
import { emitRuleWgsl } from '../../formula/wgsl/rule';
import { createRuleKernel } from './rule-kernel';
import { createTensorOps } from './tensor-ops';
import type { CreateDeviceUpdate, DeviceState, GivenTensors } from './updater';

/**
 * An update as one dispatch for all parameters, after the reductions where the rule has some.
 * Element state lives in one buffer, row by row, that the kernel changes in place; row 0 takes the new parameters,
 * which then become a tensor of their own.
 */
export const createWebgpuUpdate: CreateDeviceUpdate = (program, layers, first) => {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0);
  const quads = Math.ceil(size / 4);
  const row = 4 * quads;
  const wgsl = emitRuleWgsl(program);
  const kernel = createRuleKernel(wgsl, quads, layers.length);
  const reduces = wgsl.scalars.length > 0 || wgsl.scalarState.length > 0;
  const ops = createTensorOps(layers);
  const take = (state: DeviceState, name: string) => {
    const tensor = state[name];
    if (tensor === undefined) throw new Error(`the state ${name} is missing`);
    return tensor;
  };

  const packed = tf.tidy(() => {
    const rows = wgsl.elementState.map((name) => tf.pad(take(first, name), [[0, row - size]]));
    return tf.keep(tf.concat1d([tf.zeros([row]), ...rows] as tf.Tensor1D[]));
  });
  for (const name of wgsl.elementState) first[name]?.dispose();
  let scalarState: DeviceState = Object.fromEntries(
    wgsl.scalarState.map((name) => [name, take(first, name)]),
  );
  const elementState = (): DeviceState =>
    Object.fromEntries(
      wgsl.elementState.map((name, k) => [name, tf.slice(packed, (k + 1) * row, size)]),
    );
  const layerOf = wgsl.scalarShapes.includes('layer')
    ? tf.keep(
        tf.tensor1d(
          Int32Array.from(layers.flatMap(({ size: n }, k) => new Array<number>(n).fill(k))),
          'int32',
        ),
      )
    : undefined;

  const reduce = (
    theta: tf.Tensor1D,
    gradient: tf.Tensor1D,
    uniforms: Float64Array,
    given: GivenTensors,
  ) => {
    const { scalars, state } = runReductions<tf.Tensor>(program, ops, {
      theta,
      gradient,
      given,
      state: { ...elementState(), ...scalarState },
      uniforms,
      layers,
    });
    const after = Object.entries(state).map(([name, tensor]) => [name, tf.keep(tf.clone(tensor))]);
    return {
      scalars: scalars.map((tensor) => tf.reshape<tf.Rank.R1>(tensor, [-1])),
      state: Object.fromEntries(after) as Record<string, tf.Tensor>,
    };
  };

  return {
    run: (theta, gradient, uniforms, given) =>
      tf.tidy(() => {
        const inputs: tf.Tensor[] = [theta, gradient];
        let nextState = scalarState;
        if (reduces) {
          const reduced = reduce(theta, gradient, uniforms, given);
          nextState = reduced.state;
          if (reduced.scalars.length > 0) inputs.push(tf.concat1d(reduced.scalars));
          if (layerOf !== undefined) inputs.push(layerOf);
        }
        for (const name of wgsl.given) {
          const vector = given[name];
          if (vector === undefined) throw new Error(`${name} is missing`);
          inputs.push(vector);
        }
        const values = [
          { type: 'int32', data: [quads] },
          { type: 'int32', data: [size - 1] },
          ...Array.from(uniforms, (value) => ({ type: 'float32', data: [value] })),
        ];
        const backend = tf.backend() as WebGPUBackend;
        // A copy: running a program writes its cache key into it.
        backend.runWebGPUProgram({ ...kernel }, inputs, 'float32', values, packed);
        if (nextState !== scalarState) {
          for (const tensor of Object.values(scalarState)) tensor.dispose();
          scalarState = nextState;
        }
        theta.dispose();
        return tf.slice(packed, 0, size);
      }),
    peek: (judge, theta, uniforms) =>
      tf.tidy(() => {
        const state = { ...elementState(), ...scalarState };
        const args = { theta, gradient: theta, state, uniforms, layers };
        return tf.clone(runRuleTensor<tf.Tensor>(judge, ops, args).theta) as tf.Tensor1D;
      }),
    end: () => {
      const state = tf.tidy(() => {
        const rows = Object.entries(elementState()).map(([name, tensor]) => [
          name,
          tf.keep(tensor),
        ]);
        return { ...(Object.fromEntries(rows) as DeviceState), ...scalarState };
      });
      packed.dispose();
      layerOf?.dispose();
      ops.dispose();
      return state;
    },
  };
};
