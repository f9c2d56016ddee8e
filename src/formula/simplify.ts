import type { Expression } from './ast';
import { literalValue, numberOf } from './build';
import { type Liberty, makeBinary, makeCall, makeNegate } from './construct';
import { mapChildren, memoize } from './traverse';

const simplifyWith = (e: Expression, liberty: Liberty): Expression => {
  const visit: (e: Expression) => Expression = memoize((node) => {
    const inner = mapChildren(node, visit);
    switch (inner.kind) {
      case 'number':
      case 'name':
        return inner;
      case 'negate':
        return makeNegate(inner.operand, liberty, inner.span);
      case 'binary':
        return keep(
          inner,
          makeBinary(inner.operator, inner.left, inner.right, liberty, inner.span),
        );
      case 'call':
        return keep(inner, makeCall(inner.callee, inner.args, liberty, inner.span));
      case 'reduce':
        // What an option switched off adds up to nothing.
        return liberty !== 'exact' && inner.args.some((arg) => literalValue(arg) === 0)
          ? numberOf(0, inner.span)
          : inner;
      case 'data':
        return liberty !== 'exact' && literalValue(inner.args.at(-1) ?? inner) === 0
          ? numberOf(0, inner.span)
          : inner;
      case 'matrix':
        return liberty !== 'exact' && isNothing(inner) ? numberOf(0, inner.span) : inner;
      default:
        return inner satisfies never;
    }
  });
  return visit(e);
};

/** A matrix function of a matrix of zeros that gives zeros again. */
const isNothing = ({ callee, args }: Expression & { kind: 'matrix' }): boolean =>
  !/^(rows|columns|identity|inverseRoot|orthonormal)$/.test(callee) &&
  args.some((arg) => literalValue(arg) === 0);

/** The old node where the new one says the same, so that sharing survives. */
const keep = (old: Expression, made: Expression): Expression => {
  if (old.kind === 'binary' && made.kind === 'binary') {
    const same =
      old.operator === made.operator && old.left === made.left && old.right === made.right;
    return same ? old : made;
  }
  if (old.kind === 'call' && made.kind === 'call') {
    return old.args === made.args && old.callee === made.callee ? old : made;
  }
  return made;
};

/**
 * Folds operations on literals and removes neutral elements (u + 0, 1 * u, u^1, if(1, u, v), …).
 * Never changes a value, infinities and NaN included: 0 * u stays, since u may be infinite. Only the sign of a
 * zero may change (u + 0 → u). `pi` and `e` stay names.
 */
export const simplify = (e: Expression): Expression => simplifyWith(e, 'exact');

/**
 * As `simplify`, and 0 * u is 0: an option at its neutral value takes its term away, as if it had never been
 * written.
 */
export const simplifyDropping = (e: Expression): Expression => simplifyWith(e, 'drop');
