import type { MatrixFunctionName } from '../ast';
import type { Shape } from '../program';

const rank: Readonly<Record<Exclude<Shape, 'row' | 'column' | 'left' | 'right'>, number>> = {
  uniform: 0,
  all: 1,
  layer: 2,
  element: 3,
};

export const isSquare = (shape: Shape): shape is 'left' | 'right' =>
  shape === 'left' || shape === 'right';

/** One number per parameter, or what stands for that: equal rows or columns. */
export const isLayerSized = (shape: Shape): shape is 'row' | 'column' | 'element' =>
  shape === 'row' || shape === 'column' || shape === 'element';

/** Whether numbers of two shapes cannot meet in one operation. */
export const conflicts = (a: Shape, b: Shape): boolean =>
  a !== b && ((isSquare(a) && !isNarrow(b)) || (isSquare(b) && !isNarrow(a)));

/** At most one number a layer: goes with every shape. */
export const isNarrow = (shape: Shape): shape is 'uniform' | 'all' | 'layer' =>
  shape === 'uniform' || shape === 'all' || shape === 'layer';

/** The shape of what is computed from both; of shapes in conflict, which `checkMatrices` rejects, `element`. */
export const joinShapes = (a: Shape, b: Shape): Shape => {
  if (a === b) return a;
  if (isNarrow(a) && isNarrow(b)) return rank[a] >= rank[b] ? a : b;
  if (isNarrow(a)) return b;
  if (isNarrow(b)) return a;
  return 'element';
};

/** The shape of a matrix function's value. */
export const matrixShape = (callee: MatrixFunctionName, args: readonly Shape[]): Shape => {
  const [a = 'element', b = 'element'] = args;
  switch (callee) {
    case 'rows':
    case 'columns':
      return 'layer';
    case 'rowMean':
      return 'row';
    case 'columnMean':
      return 'column';
    case 'orthogonalize':
      return 'element';
    case 'outerRows':
      return 'left';
    case 'outerColumns':
      return 'right';
    case 'times':
      // While shapes are still being found, what is narrow yet stands for a square matrix to come.
      return isLayerSized(a) || isLayerSized(b) ? 'element' : isSquare(a) ? a : b;
    case 'transpose':
    case 'identity':
    case 'inverseRoot':
    case 'orthonormal':
      return a;
    default:
      return callee satisfies never;
  }
};
