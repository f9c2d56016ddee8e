/**
 * The place of a row's largest value, the first of several: the class that an example is taken for.
 * @param values logits or probabilities, [rows, width]
 */
export const largestOf = (values: ArrayLike<number>, width: number, row: number): number => {
  let best = 0;
  for (let k = 1; k < width; k += 1)
    if ((values[row * width + k] ?? 0) > (values[row * width + best] ?? 0)) best = k;
  return best;
};
