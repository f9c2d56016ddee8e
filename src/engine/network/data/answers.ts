import { answerSize } from '../../../catalog/dataset';
import type { Split } from './split';

/**
 * What a network should have answered: one-hot classes, or the values.
 * @param numbers which examples
 * @param out numbers.length × answers
 */
export const writeAnswers = (
  { dataset, targets }: Split,
  numbers: ArrayLike<number>,
  out: Float32Array,
): void => {
  const answers = answerSize(dataset);
  const { kind } = dataset.target;
  switch (kind) {
    case 'classes':
      out.fill(0);
      for (let k = 0; k < numbers.length; k += 1)
        out[k * answers + (targets[numbers[k] ?? 0] ?? 0)] = 1;
      return;
    case 'values':
      for (let k = 0; k < numbers.length; k += 1) {
        const from = (numbers[k] ?? 0) * answers;
        for (let i = 0; i < answers; i += 1) out[k * answers + i] = targets[from + i] ?? 0;
      }
      return;
    default:
      kind satisfies never;
  }
};
