import * as tf from '@tensorflow/tfjs-core';
import { type EvaluateOptions, type Evaluation, evaluate } from '../evaluate';

/** Loss and accuracy of parameters that are on the host. @throws what its pause does */
export const judgeParameters = async (
  options: Omit<EvaluateOptions, 'signal'>,
  theta: Float32Array,
): Promise<Evaluation | undefined> => {
  const point = tf.tensor1d(theta);
  try {
    return await evaluate(options, point);
  } finally {
    point.dispose();
  }
};
