import { largestOf } from '../largest-of';

/** Which examples are wanted: those of a class, those taken for one, or else all that were taken for a wrong one. */
export interface Wanted {
  readonly truth?: number;
  readonly answer?: number;
}

/**
 * The examples of which a network was surest, first the surest.
 * @param probabilities [examples, classes]
 * @param labels one an example
 * @returns how many there are, and the rows of at most so many of them
 */
export const surestOf = (
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  { truth, answer }: Wanted,
  most: number,
): { readonly total: number; readonly rows: readonly number[] } => {
  const found: { readonly row: number; readonly sure: number }[] = [];
  for (let row = 0; row < labels.length; row += 1) {
    const taken = largestOf(probabilities, classes, row);
    const wanted =
      truth === undefined && answer === undefined
        ? taken !== labels[row]
        : (truth ?? labels[row]) === labels[row] && (answer ?? taken) === taken;
    if (wanted) found.push({ row, sure: probabilities[row * classes + taken] ?? Number.NaN });
  }
  found.sort((a, b) => b.sure - a.sure || a.row - b.row);
  return { total: found.length, rows: found.slice(0, most).map(({ row }) => row) };
};
