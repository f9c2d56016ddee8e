import type { Expression } from './ast';
import { childrenOf } from './traverse';

/** Whether two expressions are written alike; spans do not count. */
export const equalExpressions = (a: Expression, b: Expression): boolean => {
  if (a === b) return true;
  if (a.kind === 'number') return b.kind === 'number' && Object.is(a.value, b.value);
  if (a.kind === 'name') return b.kind === 'name' && a.name === b.name;
  const alike =
    a.kind === 'negate'
      ? b.kind === 'negate'
      : a.kind === 'binary'
        ? b.kind === 'binary' && a.operator === b.operator
        : a.kind === 'call'
          ? b.kind === 'call' && a.callee === b.callee
          : a.kind === 'reduce'
            ? b.kind === 'reduce' && a.callee === b.callee && a.over === b.over
            : b.kind === a.kind && a.callee === b.callee;
  if (!alike) return false;
  const left = childrenOf(a);
  const right = childrenOf(b);
  return (
    left.length === right.length &&
    left.every((child, k) => {
      const other = right[k];
      return other !== undefined && equalExpressions(child, other);
    })
  );
};
