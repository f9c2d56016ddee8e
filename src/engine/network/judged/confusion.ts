/** The class of the largest probability of a row, the first of several. */
export const answerOf = (
  probabilities: ArrayLike<number>,
  classes: number,
  row: number,
): number => {
  let best = 0;
  for (let k = 1; k < classes; k += 1)
    if ((probabilities[row * classes + k] ?? 0) > (probabilities[row * classes + best] ?? 0))
      best = k;
  return best;
};

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
    const at = (labels[row] ?? 0) * classes + answerOf(probabilities, classes, row);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
};
