import * as tf from '@tensorflow/tfjs-core';
import { eigenSymmetric } from '../../catalog/method/symmetric';

/** Another product that changes the eigenvalue by less than this share is the last one. */
const SETTLED = 1e-4;
/** So many times in a row: it may stand still for a moment before another direction is found. */
const TIMES = 3;

/** The largest eigenvalue of the tridiagonal matrix with these entries on and beside the diagonal. */
const largestOf = (alphas: readonly number[], betas: readonly number[]): number => {
  const n = alphas.length;
  const matrix = new Float64Array(n * n);
  alphas.forEach((alpha, k) => {
    matrix[k * n + k] = alpha;
    const beta = betas[k];
    if (beta === undefined || k + 1 >= n) return;
    matrix[k * n + k + 1] = beta;
    matrix[(k + 1) * n + k] = beta;
  });
  return Math.max(...eigenSymmetric(matrix, n).values);
};

/**
 * The largest eigenvalue of a symmetric matrix that is known by its products alone: Lanczos' method, every vector made
 * orthogonal to all before (Golub and Van Loan, Matrix Computations, section 10.1). Far nearer after as many products
 * than power iteration, and not led astray by a negative eigenvalue that is larger in size.
 * @param times the matrix times a unit vector, which stays here; what it gives is kept or disposed of here
 * @param start any vector that is not orthogonal to the eigenvector
 * @param most products at most
 */
export const largestByLanczos = async (
  times: (u: tf.Tensor1D) => tf.Tensor1D | Promise<tf.Tensor1D>,
  start: Float32Array,
  most: number,
): Promise<number> => {
  const basis = [
    tf.tidy(() => {
      const drawn = tf.tensor1d(start);
      return tf.div<tf.Tensor1D>(drawn, tf.norm(drawn));
    }),
  ];
  const [alphas, betas]: [number[], number[]] = [[], []];
  let value = Number.NaN;
  let still = 0;
  try {
    for (let u = basis[0]; u !== undefined && alphas.length < most; u = basis[alphas.length]) {
      const at = u;
      const product = await times(at);
      const [next, told] = tf.tidy(() => {
        const alpha = tf.sum(tf.mul(at, product));
        const all = tf.stack(basis) as tf.Tensor2D;
        let rest: tf.Tensor1D = product;
        // Once more for what rounding left of the others.
        for (let round = 0; round < 2; round += 1) {
          const along = tf.matMul(all, tf.reshape<tf.Rank.R2>(rest, [rest.size, 1]));
          rest = tf.sub(rest, tf.reshape(tf.matMul(along, all, true), [rest.size]));
        }
        const length = tf.norm(rest);
        return [tf.div<tf.Tensor1D>(rest, length), tf.stack([alpha, length])];
      });
      product.dispose();
      const [alpha = Number.NaN, beta = Number.NaN] = await told.data();
      told.dispose();
      basis.push(next);
      alphas.push(alpha);
      if (!Number.isFinite(alpha)) return Number.NaN;
      const found = largestOf(alphas, betas);
      betas.push(beta);
      still = Math.abs(found - value) <= SETTLED * Math.abs(found) ? still + 1 : 0;
      value = found;
      // Nothing is left beside what the vectors so far span.
      if (still >= TIMES || !(beta > Math.abs(value) * 1e-6)) break;
    }
  } finally {
    tf.dispose(basis);
  }
  return value;
};
