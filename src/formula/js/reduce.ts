import type { Expression, ReductionName } from '../ast';
import { binaryOf, numberOf } from '../build';

/** What a reduction adds up, per element. */
export const termOf = (e: Expression & { kind: 'reduce' }): Expression => {
  const [a = numberOf(0), b = numberOf(0)] = e.args;
  switch (e.callee) {
    case 'sum':
    case 'mean':
      return a;
    case 'norm':
      return binaryOf('^', a, numberOf(2));
    case 'dot':
      return binaryOf('*', a, b);
    default:
      return e.callee satisfies never;
  }
};

/** Code of a reduction's value, from the sum of its terms over so many elements. */
export const reductionResult = (callee: ReductionName, sum: string, size: string): string => {
  switch (callee) {
    case 'norm':
      return `Math.sqrt(${sum})`;
    case 'mean':
      return `${sum} / ${size}`;
    case 'sum':
    case 'dot':
      return sum;
    default:
      return callee satisfies never;
  }
};
