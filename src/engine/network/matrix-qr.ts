import * as tf from '@tensorflow/tfjs-core';

/** A column that depends on those before it, as far as float32 can tell. */
const DEPENDENT = 1e-5;

/**
 * Q of the decomposition M = Q R with a positive diagonal of R, column by column as `formula/matrix/orthonormal.ts` does
 * it. Where a column depends on those before it, the unit vector of its number takes its place.
 */
export const orthonormal = (m: tf.Tensor2D): tf.Tensor2D => {
  const n = m.shape[0];
  const units: tf.Tensor2D = tf.eye(n);
  let q: tf.Tensor2D = tf.zeros([n, n]);
  const rest = (column: tf.Tensor2D): tf.Tensor2D => {
    let left = column;
    for (let pass = 0; pass < 3; pass += 1)
      left = tf.sub(left, tf.matMul(q, tf.matMul(q, left, true)));
    return left;
  };
  const norm = (column: tf.Tensor2D) => tf.sqrt(tf.sum(tf.square(column)));
  for (let k = 0; k < n; k += 1) {
    q = tf.tidy(() => {
      const column: tf.Tensor2D = tf.slice(m, [0, k], [n, 1]);
      const own = rest(column);
      const unit: tf.Tensor2D = tf.slice(units, [0, k], [n, 1]);
      const depends = tf.lessEqual(norm(own), tf.mul(norm(column), DEPENDENT));
      const chosen: tf.Tensor2D = tf.where(depends, rest(unit), own);
      return tf.add(q, tf.matMul(tf.div(chosen, norm(chosen)), unit, false, true));
    });
  }
  return q;
};
