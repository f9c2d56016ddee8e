import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../random/seeded';

/** Where the stage draws a parameter vector. */
export interface Projection {
  /** (theta - theta0) · d1 and (theta - theta0) · d2. */
  apply(theta: tf.Tensor1D): readonly [tf.Scalar, tf.Scalar];
  dispose(): void;
}

/**
 * Two fixed directions drawn from the seed: independent standard normal numbers, scaled to length 1 (nearly
 * orthogonal in so many dimensions). Not filter-normalised: distances on the stage are then distances between
 * parameters, on average sqrt(2 / dimension) of their length.
 */
export const createProjection = (theta0: Float32Array, seed: number): Projection => {
  const size = theta0.length;
  const random = createRandom(seed, 'directions');
  const values = new Float32Array(2 * size);
  for (let column = 0; column < 2; column += 1) {
    let square = 0;
    for (let k = 0; k < size; k += 1) {
      const drawn = random.normal();
      values[2 * k + column] = drawn;
      square += drawn * drawn;
    }
    const scale = 1 / Math.sqrt(square);
    for (let k = column; k < values.length; k += 2) values[k] = (values[k] ?? 0) * scale;
  }
  const start = tf.keep(tf.tensor1d(theta0));
  const directions = tf.keep(tf.tensor2d(values, [size, 2]));
  return {
    apply: (theta) =>
      tf.tidy(() => {
        const moved = tf.reshape<tf.Rank.R2>(tf.sub(theta, start), [1, size]);
        const both = tf.reshape(tf.matMul(moved, directions), [2]);
        const scalar = (k: number) => tf.reshape<tf.Rank.R0>(tf.slice(both, k, 1), []);
        return [scalar(0), scalar(1)] as [tf.Scalar, tf.Scalar];
      }),
    dispose: () => {
      start.dispose();
      directions.dispose();
    },
  };
};
