import type { Expression } from './ast';
import { literalValue, numberOf } from './build';
import { variesWithPoint } from './data';

/**
 * The derivative of a reduction over data: a sum's is the sum of derivatives, a mean's their mean. That of the largest
 * value is the derivative where it is taken, at a tie of several points the mean of theirs, as PyTorch has it.
 */
export const differentiateData = (
  node: Expression & { kind: 'data' },
  d: (e: Expression) => Expression,
): Expression => {
  const [first = numberOf(0), second = numberOf(0)] = node.args;
  const of = (
    callee: 'sum' | 'mean' | 'atMax',
    ...args: readonly [Expression, ...Expression[]]
  ) => {
    const inner = args.at(-1) ?? args[0];
    if (literalValue(inner) === 0) return numberOf(0);
    // The same number for all points is its own mean.
    return callee !== 'sum' && !variesWithPoint(inner)
      ? inner
      : { kind: 'data' as const, callee, args };
  };
  const { callee } = node;
  switch (callee) {
    case 'sum':
    case 'mean':
      return of(callee, d(first));
    case 'max':
      return of('atMax', first, d(first));
    case 'atMax':
      return of('atMax', first, d(second));
    default:
      return callee satisfies never;
  }
};
