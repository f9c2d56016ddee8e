import { largestOf } from '../largest-of';

/**
 * How many examples of each class were taken for each: [classes, classes], a row a class, a column an answer.
 * @param probabilities [examples, classes]
 * @param labels one an example
 */
export const confusionOf = (
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): Uint32Array<ArrayBuffer> => {
  const counts = new Uint32Array(classes * classes);
  for (let row = 0; row < labels.length; row += 1) {
    const at = (labels[row] ?? 0) * classes + largestOf(probabilities, classes, row);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
};
