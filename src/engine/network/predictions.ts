import * as tf from '@tensorflow/tfjs-core';
import type { Split } from './data/dataset';
import { PIXELS } from './data/manifest';
import { inputPixels, type Preprocess } from './data/pixels';
import { forward } from './forward';
import type { NetworkLayout } from './layout';

export interface Predictions {
  /** The digit each image is taken for. */
  readonly digits: Uint8Array;
  /** Softmax probabilities, images × 10. */
  readonly probabilities: Float32Array;
}

/** What a network says of the same few images again and again. */
export interface Predictor {
  predict(theta: tf.Tensor1D): Promise<Predictions>;
  dispose(): void;
}

const largest = (values: Float32Array, from: number, count: number) => {
  let best = 0;
  for (let k = 1; k < count; k += 1) {
    if ((values[from + k] ?? 0) > (values[from + best] ?? 0)) best = k;
  }
  return best;
};

/**
 * Keeps some images on the device to ask networks about them.
 * @param numbers which images of `split`; they must be loaded
 */
export const createPredictor = (
  network: NetworkLayout,
  { images }: Pick<Split, 'images'>,
  numbers: readonly number[],
  preprocess: Preprocess,
): Predictor => {
  const count = numbers.length;
  const pictures = tf.keep(tf.tensor2d(inputPixels(images, numbers, preprocess), [count, PIXELS]));
  return {
    predict: async (theta) => {
      const output = tf.tidy(() => tf.softmax(forward(network, theta, pictures)));
      const probabilities = Float32Array.from(await output.data());
      output.dispose();
      const classes = probabilities.length / count;
      const digits = Uint8Array.from({ length: count }, (_, k) =>
        largest(probabilities, k * classes, classes),
      );
      return { digits, probabilities };
    },
    dispose: () => pictures.dispose(),
  };
};
