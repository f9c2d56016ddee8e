import { limits } from '../limits';
import type { Shape, Space } from '../program';

/** One parameter tensor's place in the vector of all parameters. */
export interface LayerPlace {
  readonly offset: number;
  readonly size: number;
  /** Its axes, the last one the outputs; without them it is a vector. */
  readonly shape?: readonly number[];
}

/** Where a layer's numbers of some shape begin, and how many there are. */
export interface Part {
  readonly at: number;
  readonly count: number;
}

export interface MatrixSpan {
  readonly rows: number;
  readonly columns: number;
  readonly parts: Readonly<Record<Space, Part>>;
}

/** Numbers on a side that has a square matrix, 0 on one that is too long. */
export const sideOf = (count: number): number => (count > limits.matrixSide ? 0 : count);

/** Every layer as a matrix, and where its numbers of each shape lie: one layer after the other, row by row. */
export const matrixSpans = (layers: readonly LayerPlace[]): readonly MatrixSpan[] => {
  const next = { row: 0, column: 0, left: 0, right: 0 };
  const place = (space: keyof typeof next, count: number): Part => {
    const at = next[space];
    next[space] += count;
    return { at, count };
  };
  return layers.map(({ offset, size, shape = [size] }) => {
    const columns = shape.length > 1 ? (shape.at(-1) ?? 1) : 1;
    const rows = columns === 0 ? 0 : size / columns;
    return {
      rows,
      columns,
      parts: {
        element: { at: offset, count: size },
        row: place('row', rows),
        column: place('column', columns),
        left: place('left', sideOf(rows) * sideOf(rows)),
        right: place('right', sideOf(columns) * sideOf(columns)),
      },
    };
  });
};

/** How many numbers a variable of a shape holds for all layers. */
export const lengthOf = (shape: Shape, spans: readonly MatrixSpan[]): number => {
  if (shape === 'uniform' || shape === 'all') return 1;
  if (shape === 'layer') return spans.length;
  return spans.reduce(
    (most, { parts: { [shape]: part } }) => Math.max(most, part.at + part.count),
    0,
  );
};

/** The number of its layer's own part that belongs to each number of a wider shape. */
export const expansion = (
  spans: readonly MatrixSpan[],
  from: 'layer' | 'row' | 'column',
  to: Space,
): Int32Array => {
  const indices = new Int32Array(lengthOf(to, spans));
  spans.forEach(({ columns, parts }, k) => {
    const { at, count } = parts[to];
    for (let i = 0; i < count; i += 1) {
      indices[at + i] =
        from === 'layer'
          ? k
          : from === 'row'
            ? parts.row.at + Math.floor(i / columns)
            : parts.column.at + (i % columns);
    }
  });
  return indices;
};

/** The identity times `value` on every side that has a matrix. */
export const scaledIdentity = (
  spans: readonly MatrixSpan[],
  space: 'left' | 'right',
  value: number,
): Float64Array => {
  const out = new Float64Array(lengthOf(space, spans));
  for (const { rows, columns, parts } of spans) {
    const side = sideOf(space === 'left' ? rows : columns);
    for (let i = 0; i < side; i += 1) out[parts[space].at + i * (side + 1)] = value;
  }
  return out;
};
