import type { Expression } from '../../formula/ast';
import { binaryOf, literalValue, numberOf } from '../../formula/build';
import { asOperator } from '../../formula/chain';
import { mapChildren, memoize } from '../../formula/traverse';

interface Product {
  readonly coefficient: number;
  readonly factors: readonly Expression[];
}

/** The number in front of a product, and what is left of it. */
const productOf = (e: Expression): Product => {
  const value = literalValue(e);
  if (value !== undefined) return { coefficient: value, factors: [] };
  if (e.kind === 'negate') {
    const { coefficient, factors } = productOf(e.operand);
    return { coefficient: -coefficient, factors };
  }
  if (e.kind !== 'binary' || e.operator !== '*') return { coefficient: 1, factors: [e] };
  const [left, right] = [productOf(e.left), productOf(e.right)];
  return {
    coefficient: left.coefficient * right.coefficient,
    factors: [...left.factors, ...right.factors],
  };
};

const join = ({ coefficient, factors }: Product): Expression => {
  const [first, ...rest] =
    coefficient === 1 && factors.length > 0 ? factors : [numberOf(coefficient), ...factors];
  return rest.reduce(
    (product, factor) => binaryOf('*', product, factor),
    first ?? numberOf(coefficient),
  );
};

/**
 * The same expression as a person would write it: one number in front of every product, `100 * 2 * (…) * 2 * x` as
 * `400 * (…) * x`, and no minus of a minus. For display: the order of the operations, and with it the last digit, is
 * not kept.
 */
export const gatherConstants = (e: Expression): Expression => {
  const gather: (e: Expression) => Expression = memoize((node) => {
    const inner = asOperator(mapChildren(node, gather));
    if (inner.kind === 'negate') return join(productOf(inner));
    if (inner.kind !== 'binary') return inner;
    if (inner.operator === '*') return join(productOf(inner));
    if (inner.operator !== '+' && inner.operator !== '-') return inner;
    const right = productOf(inner.right);
    if (right.coefficient >= 0 || right.factors.length === 0) return inner;
    const turned = join({ ...right, coefficient: -right.coefficient });
    return binaryOf(inner.operator === '+' ? '-' : '+', inner.left, turned);
  });
  return gather(e);
};
