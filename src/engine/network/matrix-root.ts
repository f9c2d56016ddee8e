import * as tf from '@tensorflow/tfjs-core';

/** Enough for condition numbers of 10^7, beyond which float32 does not reach. */
const ITERATIONS = 24;

/**
 * M^(-1/p) of a symmetric positive matrix for a whole p, by products alone: the coupled Newton iteration of Guo and
 * Higham (2006, https://doi.org/10.1137/050643374, section 3), as distributed Shampoo has it. For other p the
 * iteration is that of the nearest whole number, 1 or more.
 */
export const inverseRoot = (m: tf.Tensor2D, power: number): tf.Tensor2D => {
  const p = Math.max(1, Math.round(power));
  const identity: tf.Tensor2D = tf.eye(m.shape[0]);
  // At least the largest eigenvalue.
  const norm = tf.sqrt(tf.sum(tf.square(m)));
  const scale = tf.div((1 + p) / 2, norm);
  let x: tf.Tensor2D = tf.mul(identity, tf.pow(scale, 1 / p));
  let rest: tf.Tensor2D = tf.mul(m, scale);
  for (let k = 0; k < ITERATIONS; k += 1) {
    const step: tf.Tensor2D = tf.sub(tf.mul(identity, 1 + 1 / p), tf.div(rest, p));
    x = tf.matMul(x, step);
    rest = tf.matMul(raise(step, p), rest);
  }
  return x;
};

const raise = (m: tf.Tensor2D, power: number): tf.Tensor2D => {
  if (power === 1) return m;
  const half = raise(m, Math.floor(power / 2));
  const square: tf.Tensor2D = tf.matMul(half, half);
  return power % 2 === 0 ? square : tf.matMul(square, m);
};
