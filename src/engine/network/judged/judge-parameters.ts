import * as tf from '@tensorflow/tfjs-core';
import { type EvaluateOptions, type Evaluation, evaluate } from '../evaluate';

/**
 * Loss and accuracy of parameters that are on the host.
 * @param goOn asked between chunks; where it says no there is no answer
 */
export const judgeParameters = async (
  options: Omit<EvaluateOptions, 'pause' | 'signal'>,
  theta: Float32Array,
  goOn: () => boolean | Promise<boolean>,
): Promise<Evaluation | undefined> => {
  const abort = new AbortController();
  const pause = async () => {
    if (!(await goOn())) abort.abort();
  };
  const point = tf.tensor1d(theta);
  try {
    return await evaluate({ ...options, pause, signal: abort.signal }, point);
  } finally {
    point.dispose();
  }
};
