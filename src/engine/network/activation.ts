import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '../../catalog/definition';

/** Activations that a fused kernel of every backend applies by itself. */
export type FusedActivation = 'linear' | 'relu';

export const fusedPart = (activation: Activation): FusedActivation =>
  activation === 'relu' ? 'relu' : 'linear';

/** What is left to apply after the fused part. */
export const restOfActivation = <T extends tf.Tensor>(activation: Activation, z: T): T => {
  switch (activation) {
    case 'linear':
    case 'relu':
      return z;
    case 'tanh':
      return tf.tanh(z);
    case 'sigmoid':
      return tf.sigmoid(z);
    default:
      return activation satisfies never;
  }
};

/** Gradient before the activation, from the one after it and the activation's output y. */
export const activationGradient = <T extends tf.Tensor>(activation: Activation, y: T, dy: T): T => {
  switch (activation) {
    case 'linear':
      return dy;
    case 'relu':
      return tf.mul(dy, tf.step(y));
    case 'tanh':
      return tf.mul(dy, tf.sub(1, tf.square(y)));
    case 'sigmoid':
      return tf.mul(dy, tf.mul(y, tf.sub(1, y)));
    default:
      return activation satisfies never;
  }
};
