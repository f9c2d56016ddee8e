import type { ActivationId } from '../../catalog/activations';
import type { Contraction, Finish, Precision } from './contraction';
import { contract } from './contraction-webgpu';
import { target, webgpuInput, webgpuKernel } from './webgpu';

export interface ProductAttrs {
  readonly rows: number;
  readonly terms: number;
  readonly columns: number;
  /** `left` is [terms, rows] instead of [rows, terms]. */
  readonly transposeLeft?: boolean;
  /** `right` is [columns, terms] instead of [terms, columns]. */
  readonly transposeRight?: boolean;
  /** Where the right factor starts in `right`. */
  readonly rightOffset?: number;
  /** Where the bias starts in `right`; with one the activation applies. */
  readonly biasOffset?: number;
  readonly activation?: ActivationId;
  /** One more row, of the columns' sums of `right`. */
  readonly columnSums?: boolean;
  /** Multiplies by this activation's slope, from its outputs in the input `gate`. */
  readonly slope?: ActivationId;
  /** Where the result starts in `into`. */
  readonly outOffset?: number;
}

const finishOf = ({ biasOffset, activation = 'linear', slope }: ProductAttrs): Finish => {
  if (biasOffset !== undefined) return { kind: 'activate', activation };
  return slope === undefined ? { kind: 'none' } : { kind: 'gate', activation: slope };
};

/** Pictures in a batch, and products of two numbers, up to which sums are exact. */
const FEW_PICTURES = 256;
const FEW_PRODUCTS = 2 ** 26;

/**
 * Exact for small batches: optimizers that divide by a gradient's size turn its smallest errors into steps, and which
 * side of 0 an activation is on decides for a picture's whole gradient. In a large batch one picture counts for less,
 * in a wide layer one unit.
 */
const precisionOf = ({ rows, terms, columns, transposeLeft = false }: ProductAttrs): Precision =>
  (transposeLeft ? terms : rows) <= FEW_PICTURES && rows * terms * columns < FEW_PRODUCTS
    ? 'exact'
    : 'blocks';

/** left · right as a contraction. */
export const productContraction = (attrs: ProductAttrs): Contraction => {
  const { terms, columns, transposeLeft = false, transposeRight = false } = attrs;
  return {
    rowSizes: [],
    rowSteps: [transposeLeft ? 1 : terms],
    columns,
    columnStep: transposeRight ? terms : 1,
    sum: [
      { size: terms, left: transposeLeft ? attrs.rows : 1, right: transposeRight ? 1 : columns },
    ],
    parts: 1,
    onesRow: attrs.columnSums ?? false,
    precision: precisionOf(attrs),
    finish: finishOf(attrs),
  };
};

/** Rows of the result, with the one of the columns' sums. */
export const productRows = ({ rows, columnSums = false }: ProductAttrs): number =>
  rows + (columnSums ? 1 : 0);

/**
 * left · right with either factor transposed, with bias and activation, or with the slope of an activation.
 * Inputs `left`, `right` of any shape, flat; `gate` [rows, columns]; `into`: written to instead of a new
 * [rows, columns].
 */
export const productWebgpu = webgpuKernel<ProductAttrs>('DownhillProduct', (args) => {
  const { inputs, backend, attrs } = args;
  const { columns, rightOffset = 0, biasOffset, outOffset = 0 } = attrs;
  const rows = productRows(attrs);
  const right = webgpuInput(inputs, 'right');
  const out = target(args, [rows, columns]);
  const { gate } = inputs;
  contract(backend, productContraction(attrs), {
    left: { tensor: webgpuInput(inputs, 'left'), offset: 0 },
    right: { tensor: right, offset: rightOffset },
    rows,
    ...(biasOffset === undefined ? {} : { bias: { tensor: right, offset: biasOffset } }),
    ...(attrs.slope === undefined || gate === undefined ? {} : { gate }),
    out: { tensor: out, offset: outOffset },
  });
  return out;
});
