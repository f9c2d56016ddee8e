import * as tf from '@tensorflow/tfjs-core';
import { runRuleTensor } from '../../formula/tensor/rule';
import type { CreateDeviceUpdate } from './device-update';
import { judgeTensor } from './judge-tensor';
import { createTensorOps } from './tensor-ops';

/** An update as tensor operations: runs on every backend. */
export const createTensorUpdate: CreateDeviceUpdate = (program, layers, first) => {
  const ops = createTensorOps(layers);
  let state = first;
  return {
    run: (theta, gradient, uniforms, given) => {
      const after = tf.tidy(() => {
        const result = runRuleTensor<tf.Tensor>(program, ops, {
          theta,
          gradient,
          given,
          state,
          uniforms,
          layers,
        });
        // What a rule leaves alone comes out as it went in, and what went in is released below.
        const own = (tensor: tf.Tensor) => tf.keep(tf.clone(tensor));
        const entries = Object.entries(result.state).map(([name, tensor]) => [name, own(tensor)]);
        return {
          theta: tf.clone(result.theta) as tf.Tensor1D,
          state: Object.fromEntries(entries) as Record<string, tf.Tensor>,
        };
      });
      for (const tensor of Object.values(state)) tensor.dispose();
      theta.dispose();
      state = after.state;
      return after.theta;
    },
    peek: (judge, theta, uniforms) =>
      tf.tidy(() => judgeTensor(judge, ops, { theta, state, uniforms, layers })),
    show: (look) => look(state),
    end: () => {
      ops.dispose();
      return state;
    },
  };
};
