import type { ActivationId } from '../../catalog/activations';

/** One index of a sum: how many terms, and how far apart they are in both factors. */
export interface SumIndex {
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** What becomes of a finished sum: plus a bias and through an activation, or times an activation's slope. */
export type Finish =
  | { readonly kind: 'none' }
  | { readonly kind: 'activate'; readonly activation: ActivationId }
  | { readonly kind: 'gate'; readonly activation: ActivationId };

/**
 * How terms are added up. `blocks`: some 30 by themselves, the blocks with compensation; an error of a few roundings.
 * `exact`: products and sum as if in twice the precision (Ogita, Rump, Oishi 2005, "Accurate sum and dot product",
 * algorithm Dot2), so that almost every result is the rounded true one whatever the order; twice the time.
 */
export type Precision = 'blocks' | 'exact';

/**
 * result[row, column] = sum of left[rowBase + …] * right[columnBase + …] over nested indices: matrix products with
 * any operand transposed, convolutions and their gradients.
 */
export interface Contraction {
  /** Sizes of a row's digits but the first, which is unbounded: row = (d0 * sizes[0] + d1) * sizes[1] + d2. */
  readonly rowSizes: readonly number[];
  /** Step in `left` of each digit; one more than `rowSizes`. */
  readonly rowSteps: readonly number[];
  readonly columns: number;
  /** Step in `right` from column to column. */
  readonly columnStep: number;
  /** Outermost first. */
  readonly sum: readonly SumIndex[];
  /** The outermost index of the sum is cut into so many parts, each with its own result. */
  readonly parts: number;
  /** The last row's left factor is 1: with the columns' sums a bias' gradient comes for free. */
  readonly onesRow: boolean;
  readonly precision: Precision;
  readonly finish: Finish;
}
