import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../../experiment/network/shape';
import { exp } from '../../../formula/math/float64';
import { makeBatch } from '../batch';
import { consecutive } from '../consecutive';
import type { EvaluatedExamples } from '../data/held-out';
import type { Preprocess } from '../data/inputs';
import type { Split } from '../data/split';
import { forward } from '../forward';
import { createCompiledLogits } from '../logits-compiled';

/** Examples at once where there is no code for the network: few enough for a slice. */
const CHUNK = 250;

/** Softmax of every row, in float64. @param logits [rows, classes]. @param out the same, from `at` on */
export const writeSoftmax = (
  logits: ArrayLike<number>,
  classes: number,
  out: Float32Array,
  at = 0,
): void => {
  for (let from = 0; from < logits.length; from += classes) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k += 1) most = Math.max(most, logits[from + k] ?? Number.NaN);
    let sum = 0;
    for (let k = 0; k < classes; k += 1) sum += exp((logits[from + k] ?? Number.NaN) - most);
    for (let k = 0; k < classes; k += 1)
      out[at + from + k] = exp((logits[from + k] ?? Number.NaN) - most) / sum;
  }
};

/** Answers in parts: [examples, outputs] each time, until the next part. */
function* answersInParts(
  network: NetworkShape,
  preprocess: Preprocess,
  split: Split,
  range: Pick<EvaluatedExamples, 'from' | 'count'>,
  theta: tf.Tensor1D,
): Generator<ArrayLike<number> | Promise<ArrayLike<number>>, void, void> {
  const { from, count } = range;
  const compiled = createCompiledLogits(network, split.dataset, preprocess);
  const most = compiled?.rows ?? CHUNK;
  try {
    for (let done = 0; done < count; done += most) {
      const numbers = consecutive(from + done, Math.min(most, count - done));
      if (compiled) {
        yield compiled.of(theta, split, numbers);
        continue;
      }
      const output = tf.tidy(() => {
        const { x } = makeBatch(split, numbers, preprocess);
        return forward(network, theta, x);
      });
      yield output.data().finally(() => output.dispose());
    }
  } finally {
    compiled?.dispose();
  }
}

/**
 * What a network thinks of a range of examples: softmax probabilities, [examples, classes].
 * @param theta all parameters
 * @param goOn asked between parts of some milliseconds; where it says no there is no answer
 */
export const probabilitiesOf = async (
  network: NetworkShape,
  preprocess: Preprocess,
  { split, from, count }: Omit<EvaluatedExamples, 'set'>,
  theta: Float32Array,
  goOn: () => boolean | Promise<boolean>,
): Promise<Float32Array | undefined> => {
  const { outputs } = network;
  const found = new Float32Array(count * outputs);
  const point = tf.tensor1d(theta);
  try {
    let at = 0;
    for (const part of answersInParts(network, preprocess, split, { from, count }, point)) {
      const logits = part instanceof Promise ? await part : part;
      writeSoftmax(logits, outputs, found, at);
      at += logits.length;
      if (!(await goOn())) return undefined;
    }
  } finally {
    point.dispose();
  }
  return found;
};
