import type * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/random/seeded';

export interface KernelError {
  /** Largest difference, as a part of the largest number expected (or of the scale given, where that is more). */
  readonly error: number;
  /** Numbers compared. */
  readonly count: number;
}

/** Standard normal, in float32. */
export const randomNumbers = (stream: string, size: number): Float32Array => {
  const random = createRandom(1, stream);
  return Float32Array.from({ length: size }, () => random.normal());
};

/**
 * Reads and disposes of `actual`.
 * @param least the scale of what was added up, where the numbers expected are small differences of it
 */
export const compare = async (
  actual: tf.Tensor,
  expected: ArrayLike<number>,
  least = 0,
): Promise<KernelError> => {
  const values = await actual.data();
  actual.dispose();
  let error = values.length === expected.length ? 0 : Number.POSITIVE_INFINITY;
  let scale = least;
  for (let i = 0; i < expected.length; i += 1) {
    const wanted = expected[i] ?? 0;
    scale = Math.max(scale, Math.abs(wanted));
    const difference = Math.abs((values[i] ?? 0) - wanted);
    // What is not a number is no match.
    error = difference <= error ? error : Number.isFinite(difference) ? difference : Infinity;
  }
  return { error: error / scale, count: expected.length };
};
