import type { Expression } from './ast';
import { binaryOf } from './build';

/**
 * The chain rule's product and quotient as people write them: what they say of 0 times infinity is no part of the print.
 * Every other expression stays.
 */
export const asOperator = (e: Expression): Expression => {
  const [a, b] = e.kind === 'call' ? e.args : [];
  if (e.kind !== 'call' || a === undefined || b === undefined) return e;
  if (e.callee === 'zeroTimes') return binaryOf('*', a, b);
  return e.callee === 'zeroOver' ? binaryOf('/', a, b) : e;
};
