import type { Expression, MatrixFunctionName } from './ast';
import { literalValue } from './build';
import { reject } from './failure';
import { limits } from './limits';
import { conflicts, isLayerSized, isSquare } from './matrix/shape';
import { printExpression } from './print';
import type { Shape } from './program';
import type { Said } from './said';
import { sayFormula } from './sentences';
import { createShapeOf, type ShapeOf } from './shapes';
import { childrenOf, mapChildren, nodesOf } from './traverse';
import { sourceOf, type Versioned } from './versions';

const describe: Readonly<Record<Shape, Said>> = {
  uniform: sayFormula('oneNumber'),
  all: sayFormula('oneNumber'),
  layer: sayFormula('numberPerLayer'),
  row: sayFormula('numberPerRow'),
  column: sayFormula('numberPerColumn'),
  left: sayFormula('squareOfRows'),
  right: sayFormula('squareOfColumns'),
  element: sayFormula('wholeLayer'),
};

/**
 * Rejects square matrices where they mean nothing: beside a whole layer in one operation, in a reduction, or as the
 * new theta; and arguments of matrix functions that are no matrices.
 * @param shapes of every version, from `inferShapes`
 */
export const checkMatrices = (
  { statements }: Versioned,
  shapes: ReadonlyMap<string, Shape>,
): void => {
  const shapeOf = createShapeOf((name) => shapes.get(name) ?? 'uniform');
  let calls = 0;
  for (const { source, value } of statements) {
    if ((source === 'theta' || source === 'g') && isSquare(shapeOf(value)))
      mismatch(value, sayFormula('matrixWhole', { name: source, what: describe[shapeOf(value)] }));
    for (const node of nodesOf(value)) {
      if (node.kind === 'matrix') {
        calls += 1;
        if (calls > limits.matrixCalls)
          reject('bad-matrix', sayFormula('matrixCalls', { most: limits.matrixCalls }), node.span);
        checkCall(node, shapeOf);
      } else checkOperands(node, shapeOf);
    }
  }
};

const checkOperands = (node: Expression, shapeOf: ShapeOf): void => {
  const children = childrenOf(node);
  if (node.kind === 'reduce') {
    const square = children.find((child) => isSquare(shapeOf(child)));
    if (square !== undefined) mismatch(node, sayFormula('matrixReduced'));
  }
  let joined: Shape = 'uniform';
  for (const child of children) {
    const shape = shapeOf(child);
    if (conflicts(joined, shape))
      mismatch(
        node,
        sayFormula('matrixJoined', { left: describe[joined], right: describe[shape] }),
      );
    joined = isSquare(joined) || isLayerSized(joined) ? joined : shape;
  }
};

const remedies: Readonly<Record<MatrixFunctionName, Said>> = {
  rows: sayFormula('giveLayer'),
  columns: sayFormula('giveLayer'),
  rowMean: sayFormula('giveLayer'),
  columnMean: sayFormula('giveLayer'),
  orthogonalize: sayFormula('giveLayer'),
  outerRows: sayFormula('giveLayer'),
  outerColumns: sayFormula('giveLayer'),
  times: sayFormula('giveProduct'),
  transpose: sayFormula('giveSquare'),
  identity: sayFormula('giveSquare'),
  inverseRoot: sayFormula('giveRoot'),
  orthonormal: sayFormula('giveSquare'),
};

const MOST_ROOT = 16;

/** Whether a root can be made of products: p is written out, and whole. */
const isRoot = (p: Expression | undefined): boolean => {
  const value = p === undefined ? undefined : literalValue(p);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= MOST_ROOT;
};

const fits = (node: Expression & { kind: 'matrix' }, args: readonly Shape[]): boolean => {
  const { callee } = node;
  const [a = 'uniform', b = 'uniform'] = args;
  switch (callee) {
    case 'rows':
    case 'columns':
    case 'rowMean':
    case 'columnMean':
    case 'orthogonalize':
    case 'outerRows':
    case 'outerColumns':
      return isLayerSized(a);
    case 'times':
      return (
        (a === 'left' && (b === 'left' || isLayerSized(b))) ||
        (b === 'right' && (a === 'right' || isLayerSized(a)))
      );
    case 'transpose':
    case 'identity':
    case 'orthonormal':
      return isSquare(a);
    case 'inverseRoot':
      return isSquare(a) && b === 'uniform' && isRoot(node.args[1]);
    default:
      return callee satisfies never;
  }
};

const checkCall = (node: Expression & { kind: 'matrix' }, shapeOf: ShapeOf): void => {
  const args = node.args.map(shapeOf);
  if (fits(node, args)) return;
  const [what = describe.uniform, other] = args.map((shape) => describe[shape]);
  const remedy = remedies[node.callee];
  const problem =
    other === undefined
      ? sayFormula('matrixGiven', { what, remedy })
      : sayFormula('matrixGivenTwo', { what, other, remedy });
  mismatch(node, problem);
};

const mismatch = (node: Expression, problem: Said): never => {
  const text = printExpression(stripped(node));
  const short = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  return reject('bad-matrix', sayFormula('matrixMisfit', { text: short, problem }), node.span);
};

/** Versions back to source names. */
const stripped = (e: Expression): Expression =>
  e.kind === 'name' ? { ...e, name: sourceOf(e.name) } : mapChildren(e, stripped);
