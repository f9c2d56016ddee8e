import type { MatrixFunctionName } from '../ast';
import type { Shape, Space } from '../program';
import { inverseRoot } from './inverse-root';
import { orthogonalize } from './orthogonalize';
import { orthonormal } from './orthonormal';
import { type Matrix, product, transposed } from './product';
import { isNarrow } from './shape';
import { type MatrixSpan, sideOf } from './spans';

export interface MatrixArgument {
  readonly shape: Shape;
  readonly value: Float64Array | number;
}

/** One layer's matrix out of an argument, or the number that it is; nothing for a side that is too long. */
const matrixOf = (
  { shape, value }: MatrixArgument,
  span: MatrixSpan,
): Matrix | number | undefined => {
  if (typeof value === 'number') return value;
  if (isNarrow(shape)) throw new Error('A matrix function was given one number a layer.');
  const { rows, columns } = sizeOf(shape, span);
  const { at, count } = span.parts[shape];
  const part = value.subarray(at, at + count);
  if (shape !== 'row' && shape !== 'column')
    return rows * columns === 0 ? undefined : { rows, columns, values: part };
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < values.length; i += 1)
    values[i] = part[shape === 'row' ? Math.floor(i / columns) : i % columns] ?? Number.NaN;
  return { rows, columns, values };
};

const sizeOf = (shape: Space, { rows, columns }: MatrixSpan) => {
  if (shape === 'left') return { rows: sideOf(rows), columns: sideOf(rows) };
  if (shape === 'right') return { rows: sideOf(columns), columns: sideOf(columns) };
  return { rows, columns };
};

/**
 * Computes a matrix function for every layer in float64.
 * @param out takes the result, in its own shape's order; it may be an argument
 */
export const applyMatrix = (
  spans: readonly MatrixSpan[],
  callee: MatrixFunctionName,
  args: readonly MatrixArgument[],
  out: Float64Array,
): void => {
  spans.forEach((span, layer) => {
    const [a, b] = args.map((arg) => matrixOf(arg, span));
    const write = (space: Space, values: ArrayLike<number> | undefined) => {
      if (values !== undefined) out.set(values, span.parts[space].at);
    };
    const { rows, columns } = span;
    const shape = args[0]?.shape ?? 'element';
    const own = isNarrow(shape) ? 'element' : shape;
    const m = typeof a === 'number' ? undefined : a;
    switch (callee) {
      case 'rows':
        out[layer] = rows;
        return;
      case 'columns':
        out[layer] = columns;
        return;
      case 'rowMean':
        write('row', m && means(m));
        return;
      case 'columnMean':
        write('column', m && means(transposed(m)));
        return;
      case 'orthogonalize':
        write('element', m && orthogonalize(m).values);
        return;
      case 'outerRows':
        if (m && sideOf(rows) > 0) write('left', product(m, transposed(m)).values);
        return;
      case 'outerColumns':
        if (m && sideOf(columns) > 0) write('right', product(transposed(m), m).values);
        return;
      case 'transpose':
        write(own, m && transposed(m).values);
        return;
      case 'identity':
        write(own, m && identity(m.rows));
        return;
      case 'orthonormal':
        write(own, m && orthonormal(m).values);
        return;
      case 'inverseRoot':
        write(own, m && inverseRoot(m, typeof b === 'number' ? b : Number.NaN).values);
        return;
      case 'times': {
        const second = args[1]?.shape;
        const target = own === second ? own : 'element';
        const other = typeof b === 'number' ? undefined : b;
        if (m && other) write(target, product(m, other).values);
        // A side without a matrix leaves the layer as it is.
        else write(target, (m ?? other)?.values);
        return;
      }
      default:
        callee satisfies never;
    }
  });
};

const identity = (n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0));

const means = ({ rows, columns, values }: Matrix): Float64Array =>
  Float64Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += values[i * columns + j] ?? Number.NaN;
    return sum / columns;
  });
