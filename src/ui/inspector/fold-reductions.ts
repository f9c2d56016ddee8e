import type { Point } from '../../experiment/types';
import type { Expression } from '../../formula/ast';
import { nameOf } from '../../formula/build';
import { evaluate } from '../../formula/evaluate';
import { mapChildren, nodesOf } from '../../formula/traverse';

type Reduction = Extract<Expression, { kind: 'reduce' }>;

/** Of the whole of a point on a plane: two numbers, in one layer. */
const reduce = ({ callee }: Reduction, [a, b = a]: readonly Point[]): number => {
  if (!a || !b) return Number.NaN;
  switch (callee) {
    case 'sum':
      return a[0] + a[1];
    case 'mean':
      return (a[0] + a[1]) / 2;
    case 'norm':
      return Math.hypot(a[0], a[1]);
    case 'dot':
      return a[0] * b[0] + a[1] * b[1];
    default:
      return callee satisfies never;
  }
};

/** What was computed before from both coordinates. */
export const ofWhole = (name: string, numbers: ReadonlyMap<string, number>): number | undefined =>
  name.startsWith('#') ? numbers.get(name) : undefined;

/** Whether a part of it needs whole vectors. */
export const hasReduction = (e: Expression): boolean =>
  nodesOf(e).some(({ kind }) => kind === 'reduce' || kind === 'matrix');

/**
 * Puts numbers in the place of sums, means, norms and dot products: with one coordinate's number in it, a norm would be
 * another one. What is made of matrices stays as it is.
 * @param lookup the number of a name for x (0) or y (1); NaN where there is none
 * @param numbers takes what was computed, under names that no rule has
 */
export const foldReductions = (
  e: Expression,
  lookup: (name: string, coordinate: 0 | 1) => number,
  numbers: Map<string, number>,
): Expression => {
  const inner = mapChildren(e, (child) => foldReductions(child, lookup, numbers));
  if (inner.kind !== 'reduce' || inner.args.some(hasReduction)) return inner;
  const at = (arg: Expression, coordinate: 0 | 1) =>
    evaluate(arg, (name) => ofWhole(name, numbers) ?? lookup(name, coordinate));
  const value = reduce(
    inner,
    inner.args.map((arg): Point => [at(arg, 0), at(arg, 1)]),
  );
  if (Number.isNaN(value)) return inner;
  const name = `#${numbers.size}`;
  numbers.set(name, value);
  return nameOf(name);
};
