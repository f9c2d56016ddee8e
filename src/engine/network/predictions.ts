import * as tf from '@tensorflow/tfjs-core';
import { exampleSize } from '../../catalog/dataset';
import type { NetworkShape } from '../../experiment/network/shape';
import { inputNumbers, type Preprocess } from './data/inputs';
import type { Split } from './data/split';
import { forward } from './forward';
import { largestOf } from './largest-of';

export interface Predictions {
  /** The class that each example is taken for. */
  readonly classes: Uint8Array;
  /** Softmax probabilities, examples × classes. */
  readonly probabilities: Float32Array;
}

/** What a network says of the same few examples again and again. */
export interface Predictor {
  predict(theta: tf.Tensor1D): Promise<Predictions>;
  dispose(): void;
}

/**
 * Keeps some examples on the device to ask networks about them.
 * @param numbers which examples of `split`; they must be loaded
 */
export const createPredictor = (
  network: NetworkShape,
  split: Pick<Split, 'dataset' | 'examples'>,
  numbers: readonly number[],
  preprocess: Preprocess,
): Predictor => {
  const count = numbers.length;
  const examples = tf.keep(
    tf.tensor2d(inputNumbers(split, numbers, preprocess), [count, exampleSize(split.dataset)]),
  );
  return {
    predict: async (theta) => {
      const output = tf.tidy(() => tf.softmax(forward(network, theta, examples)));
      const probabilities = Float32Array.from(await output.data());
      output.dispose();
      const { outputs } = network;
      const classes = Uint8Array.from({ length: count }, (_, k) =>
        largestOf(probabilities, outputs, k),
      );
      return { classes, probabilities };
    },
    dispose: () => examples.dispose(),
  };
};
