import type { Expression } from './ast';
import { binaryOf, callOf, literalValue, numberOf } from './build';
import type { Algebra } from './differentiate';

const two = numberOf(2);
const three = numberOf(3);
const half = numberOf(0.5);

/** The chain rule for every function but `pow`; see `differentiate` for the conventions. */
export const differentiateCall = (
  node: Expression & { kind: 'call' },
  d: (e: Expression) => Expression,
  algebra: Algebra,
): Expression => {
  const { add, subtract, multiply, divide, raise, negate, choose, zero, one, isZero } = algebra;
  const { zeroTimes, zeroOver } = algebra;
  const [u = zero, v = zero, w = zero] = node.args;
  const { callee } = node;
  const nothing = (...parts: readonly Expression[]) => parts.every(isZero);
  switch (callee) {
    case 'if':
      return choose(u, d(v), d(w));
    case 'sign':
    case 'floor':
    case 'ceil':
    case 'round':
      return zero;
    case 'abs':
      return zeroTimes(callOf('sign', [u]), d(u));
    case 'sqrt':
      return zeroOver(d(u), multiply(two, node));
    case 'cbrt':
      return cubeOf(u) ?? zeroOver(d(u), multiply(three, raise(node, two)));
    case 'exp':
      return zeroTimes(node, d(u));
    case 'log':
      return divide(d(u), u);
    case 'log2':
      return divide(d(u), multiply(numberOf(Math.LN2), u));
    case 'log10':
      return divide(d(u), multiply(numberOf(Math.LN10), u));
    case 'sin':
      return multiply(callOf('cos', [u]), d(u));
    case 'cos':
      return negate(multiply(callOf('sin', [u]), d(u)));
    case 'tan':
      return multiply(add(one, raise(node, two)), d(u));
    case 'sec':
      return multiply(multiply(node, callOf('tan', [u])), d(u));
    case 'csc':
      return negate(multiply(multiply(node, callOf('cot', [u])), d(u)));
    case 'cot':
      return negate(multiply(add(one, raise(node, two)), d(u)));
    case 'asin':
      return zeroOver(d(u), circle(u));
    case 'acos':
      return negate(zeroOver(d(u), circle(u)));
    case 'atan':
      return divide(d(u), add(one, raise(u, two)));
    case 'sinh':
      return multiply(callOf('cosh', [u]), d(u));
    case 'cosh':
      return multiply(callOf('sinh', [u]), d(u));
    case 'tanh':
      return zeroTimes(subtract(one, raise(node, two)), d(u));
    case 'sigmoid':
      return zeroTimes(multiply(node, subtract(one, node)), d(u));
    case 'atan2':
      return zeroOver(
        subtract(multiply(v, d(u)), multiply(u, d(v))),
        add(raise(u, two), raise(v, two)),
      );
    case 'hypot':
      return zeroOver(add(multiply(u, d(u)), multiply(v, d(v))), node);
    case 'min':
    case 'max': {
      const [du, dv] = [d(u), d(v)];
      if (nothing(du, dv)) return zero;
      const tie = multiply(half, add(du, dv));
      const [below, above] = callee === 'min' ? [du, dv] : [dv, du];
      return choose(binaryOf('<', u, v), below, choose(binaryOf('>', u, v), above, tie));
    }
    case 'clamp': {
      const [du, dv, dw] = [d(u), d(v), d(w)];
      if (nothing(du, dv, dw)) return zero;
      // With bounds in the wrong order the upper one holds, as in min(max(u, low), high).
      const above = binaryOf('>', callOf('max', [u, v]), w);
      return choose(above, dw, choose(binaryOf('<', u, v), dv, du));
    }
    case 'zeroTimes':
      return add(zeroTimes(d(u), v), zeroTimes(u, d(v)));
    case 'zeroOver':
      return subtract(zeroOver(d(u), v), zeroOver(multiply(node, d(v)), v));
    case 'pow':
      throw new Error('pow is differentiated as ^.');
    default:
      return callee satisfies never;
  }
  /** The root 1 - u^2 of arcsine and arccosine, without cancellation at both ends. */
  function circle(e: Expression): Expression {
    return callOf('sqrt', [multiply(subtract(one, e), add(one, e))]);
  }
  /** The cube root of a cube goes through 0 without a stop. */
  function cubeOf(e: Expression): Expression | undefined {
    const exponent = e.kind === 'binary' && e.operator === '^' ? literalValue(e.right) : undefined;
    if (e.kind !== 'binary' || exponent === undefined || !(exponent > 0) || exponent % 3 !== 0)
      return undefined;
    return d(raise(e.left, numberOf(exponent / 3)));
  }
};
