import * as tf from '@tensorflow/tfjs-core';
import { answerSize } from '../../catalog/dataset';
import type { LossId } from '../../catalog/losses';
import { lossKind } from '../../experiment/network/loss';
import type { NetworkShape } from '../../experiment/network/shape';
import { makeBatch } from './batch';
import { consecutive } from './consecutive';
import type { Preprocess } from './data/inputs';
import type { Split } from './data/split';
import { forward } from './forward';
import { type Judgement, judgeLogits } from './judge-logits';
import { type CompiledLogits, createCompiledLogits } from './logits-compiled';
import { dataLoss } from './loss';

export interface Evaluation {
  /** The data's loss alone, without l1 and l2; a mean over the examples. */
  readonly loss: number;
  /** Share of examples whose largest logit is their label's; NaN of values, which are not right or wrong. */
  readonly accuracy: number;
}

export interface EvaluateOptions {
  readonly network: NetworkShape;
  readonly loss: LossId;
  readonly preprocess: Preprocess;
  /** Its examples from number `from` on, `count` of them, must be loaded. */
  readonly split: Split;
  readonly from: number;
  readonly count: number;
  /** Awaited between chunks, so that training and messages go on meanwhile. */
  readonly pause?: () => Promise<void>;
  /** Examples at once. */
  readonly chunk?: number;
  /** Looked at between chunks; an aborted evaluation gives nothing. */
  readonly signal?: AbortSignal;
}

/** Examples at once, unless said otherwise. */
export const CHUNK = 1000;

/** Loss and number of right answers on one chunk, both still on the device, [2]. */
export const evaluateChunk = (
  {
    network,
    loss,
    preprocess,
    split,
  }: Pick<EvaluateOptions, 'network' | 'loss' | 'preprocess' | 'split'>,
  theta: tf.Tensor1D,
  numbers: Uint32Array,
) =>
  tf.tidy(() => {
    const { x, y } = makeBatch(split, numbers, preprocess);
    const logits = forward(network, theta, x);
    const right = tf.equal(tf.argMax(logits, 1), tf.argMax(y, 1));
    const mean = dataLoss(lossKind(loss, split.dataset.target), logits, y, false).loss;
    return tf.stack([mean, tf.sum(tf.cast(right, 'float32'))]);
  });

/** Labels, or values, of examples `first` to `end` (excluded). */
const answersOf = ({ dataset, targets }: Split, first: number, end: number) => {
  const each = dataset.target.kind === 'classes' ? 1 : answerSize(dataset);
  return targets.subarray(first * each, end * each);
};

/** The same by code written for the network, as many at a time as that takes. */
const judgeCompiled = (
  { loss, split }: EvaluateOptions,
  compiled: CompiledLogits,
  theta: tf.Tensor1D,
  from: number,
  size: number,
): Judgement => {
  const kind = lossKind(loss, split.dataset.target);
  const all = { loss: 0, right: 0 };
  for (let done = 0; done < size; done += compiled.rows) {
    const first = from + done;
    const end = from + Math.min(size, done + compiled.rows);
    const logits = compiled.of(theta, split, consecutive(first, end - first));
    const one = judgeLogits(kind, logits, answersOf(split, first, end));
    all.loss += one.loss;
    all.right += one.right;
  }
  return all;
};

const judgeTensors = async (
  options: EvaluateOptions,
  theta: tf.Tensor1D,
  from: number,
  size: number,
): Promise<Judgement> => {
  const both = evaluateChunk(options, theta, consecutive(from, size));
  const values = await both.data();
  both.dispose();
  return { loss: size * (values[0] ?? Number.NaN), right: values[1] ?? 0 };
};

/**
 * Loss and accuracy of the parameters `theta` on a range of examples, in chunks.
 * Keeps its own hold of `theta`: the caller may go on training and release its tensor meanwhile.
 */
export const evaluate = async (
  options: EvaluateOptions,
  theta: tf.Tensor1D,
): Promise<Evaluation | undefined> => {
  const { from, count, pause, chunk = CHUNK, signal } = options;
  const held = tf.clone(theta);
  const compiled = createCompiledLogits(options.network, options.split.dataset, options.preprocess);
  let loss = 0;
  let right = 0;
  try {
    for (let done = 0; done < count; done += chunk) {
      const size = Math.min(chunk, count - done);
      const judged =
        compiled === undefined
          ? await judgeTensors(options, held, from + done, size)
          : judgeCompiled(options, compiled, held, from + done, size);
      loss += judged.loss;
      right += judged.right;
      if (signal?.aborted === true) return undefined;
      if (done + chunk < count) await pause?.();
    }
  } finally {
    held.dispose();
    compiled?.dispose();
  }
  const classifies = options.split.dataset.target.kind === 'classes';
  return { loss: loss / count, accuracy: classifies ? right / count : Number.NaN };
};
