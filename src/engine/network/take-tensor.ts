import type * as tf from '@tensorflow/tfjs-core';

/** A rule's state or given vector of that name; the updater has handed over every one that the program reads. */
export const takeTensor = <T extends tf.Tensor>(
  tensors: Readonly<Record<string, T>>,
  name: string,
): T => {
  const tensor = tensors[name];
  if (tensor === undefined) throw new Error(`the rule's ${name} is missing`);
  return tensor;
};
