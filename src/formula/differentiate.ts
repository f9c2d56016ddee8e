import type { ChainName, Expression } from './ast';
import { binaryOf, callOf, literalValue, numberOf } from './build';
import { makeBinary, makeCall, makeNegate } from './construct';
import { differentiateCall } from './differentiate-call';
import { differentiateData } from './differentiate-data';
import { simplify } from './simplify';
import { childrenOf, memoize } from './traverse';

const add = (a: Expression, b: Expression) => makeBinary('+', a, b, 'derive');
const subtract = (a: Expression, b: Expression) => makeBinary('-', a, b, 'derive');
const multiply = (a: Expression, b: Expression) => makeBinary('*', a, b, 'derive');
const divide = (a: Expression, b: Expression) => makeBinary('/', a, b, 'derive');
const raise = (a: Expression, b: Expression) => makeBinary('^', a, b, 'derive');
const negate = (a: Expression) => makeNegate(a, 'derive');
const choose = (condition: Expression, a: Expression, b: Expression) =>
  makeCall('if', [condition, a, b], 'derive');
const chained = (callee: ChainName, sign: '*' | '/') => (a: Expression, b: Expression) => {
  // Where one of the two is a number, nothing is left that the plain operation does not say.
  const [left, right] = [literalValue(a), literalValue(b)];
  return left !== undefined || (right !== undefined && right !== 0)
    ? makeBinary(sign, a, b, 'derive')
    : makeCall(callee, [a, b], 'derive');
};
const zeroTimes = chained('zeroTimes', '*');
const zeroOver = chained('zeroOver', '/');
const zero = numberOf(0);
const one = numberOf(1);
const isZero = (e: Expression) => literalValue(e) === 0;

/** The algebra of derivatives: constructors that drop zeros and gather constant factors. */
export const algebra = {
  add,
  subtract,
  multiply,
  divide,
  raise,
  negate,
  choose,
  zeroTimes,
  zeroOver,
  zero,
  one,
  isZero,
};
export type Algebra = typeof algebra;

/**
 * The derivative with respect to a name. Nodes are shared: the result is a graph, about as large as the
 * expression, although written out it may be long.
 *
 * Conventions at points without a derivative are PyTorch's: abs' = sign (0 at 0), sign' = floor' = 0,
 * min and max give each side one half at a tie, clamp' = 1 on both bounds, and the derivative of u^v in v is 0
 * where u = 0. What does not move moves nothing: where u' is 0, so is what the chain rule makes of it, though the outer
 * derivative be infinite or no number (sqrt(u) at its smallest value, a power whose exponent holds still while its base
 * is negative). Elsewhere IEEE arithmetic speaks (sqrt' at 0 is infinite). Factors that are 0 whatever the point drop
 * their term, and a branch of `if` that is not taken never reaches the value.
 *
 * Goes through sums, means and largest values over data: see `differentiateData`. Throws on reductions of a layer: they
 * exist in rules only, and rules are not differentiated.
 */
export const differentiate = (e: Expression, name: string): Expression => {
  const depends: (e: Expression) => boolean = memoize((node) =>
    node.kind === 'name' ? node.name === name : childrenOf(node).some(depends),
  );
  const d: (e: Expression) => Expression = memoize((node) => {
    if (!depends(node)) return zero;
    switch (node.kind) {
      case 'number':
        return zero;
      case 'name':
        return one;
      case 'negate':
        return negate(d(node.operand));
      case 'binary':
        return binary(node);
      case 'call':
        return node.callee === 'pow'
          ? power(node.args[0] ?? zero, node.args[1] ?? zero, node)
          : differentiateCall(node, d, algebra);
      case 'data':
        return differentiateData(node, d);
      case 'reduce':
      case 'matrix':
        throw new Error('Reductions are not differentiated.');
      default:
        return node satisfies never;
    }
  });
  const binary = (node: Expression & { kind: 'binary' }): Expression => {
    const { operator, left: u, right: v } = node;
    switch (operator) {
      case '+':
        return add(d(u), d(v));
      case '-':
        return subtract(d(u), d(v));
      case '*':
        return add(multiply(d(u), v), multiply(u, d(v)));
      case '/':
        // (u/v)' = u'/v - (u/v) v'/v, which squares no denominator.
        return subtract(divide(d(u), v), divide(multiply(node, d(v)), v));
      case '^':
        return power(u, v, node);
      default:
        return zero;
    }
  };
  const power = (u: Expression, v: Expression, node: Expression): Expression => {
    const exponent = literalValue(v);
    const outer = () => multiply(v, raise(u, subtract(v, one)));
    // Up from 1 it is finite where the base is.
    if (exponent !== undefined && exponent >= 1) return multiply(outer(), d(u));
    const inBase = () => zeroTimes(d(u), outer());
    const inExponent = () =>
      zeroTimes(d(v), choose(binaryOf('==', u, zero), zero, multiply(node, callOf('log', [u]))));
    if (exponent !== undefined) return inBase();
    // A parameter or a variable may be 0 where u is 0 too, and u^0 is the constant 1.
    const base = isZero(d(u)) ? zero : choose(binaryOf('==', v, zero), zero, inBase());
    return depends(v) ? add(base, inExponent()) : base;
  };
  return d(simplify(e));
};
