import type { MatrixSpan } from '../matrix/spans';
import type { Shape } from '../program';

/** Where a value of each shape is read. */
export type Places = Readonly<Record<Shape, number>>;

/** What number `i` of a shape is computed from: of the element's own row, column and layer, or of the layer alone. */
export const placesIn = (spans: readonly MatrixSpan[], shape: Shape, i: number): Places => {
  if (shape === 'element') return placesOf(spans, i);
  const layer =
    shape === 'uniform' || shape === 'all'
      ? 0
      : shape === 'layer'
        ? i
        : spans.findIndex(
            ({ parts: { [shape]: part } }) => i >= part.at && i < part.at + part.count,
          );
  const nowhere = {
    uniform: 0,
    all: 0,
    layer,
    element: -1,
    row: -1,
    column: -1,
    left: -1,
    right: -1,
  };
  return { ...nowhere, [shape]: shape === 'uniform' || shape === 'all' ? 0 : i };
};

const placesOf = (spans: readonly MatrixSpan[], index: number): Places => {
  const layer = spans.findIndex(
    ({ parts: { element } }) => index >= element.at && index < element.at + element.count,
  );
  const span = spans[layer];
  if (span === undefined) throw new Error(`No layer holds the parameter ${index}.`);
  const { parts, columns } = span;
  const row = Math.floor((index - parts.element.at) / columns);
  const column = (index - parts.element.at) % columns;
  return {
    uniform: 0,
    all: 0,
    layer,
    element: index,
    row: parts.row.at + row,
    column: parts.column.at + column,
    // No element is computed from a square matrix.
    left: -1,
    right: -1,
  };
};
