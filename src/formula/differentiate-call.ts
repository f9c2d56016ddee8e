import type { Expression } from './ast';
import { binaryOf, callOf, numberOf } from './build';
import type { Algebra } from './differentiate';

const two = numberOf(2);
const three = numberOf(3);
const half = numberOf(0.5);

/** The chain rule for every function but `pow`; see `differentiate` for the conventions. */
export const differentiateCall = (
  node: Expression & { kind: 'call' },
  d: (e: Expression) => Expression,
  { add, subtract, multiply, divide, raise, negate, choose, zero, one, isZero }: Algebra,
): Expression => {
  const [u = zero, v = zero, w = zero] = node.args;
  const { callee } = node;
  const nothing = (...parts: readonly Expression[]) => parts.every(isZero);
  switch (callee) {
    case 'if':
      return choose(u, d(v), d(w));
    case 'sign':
    case 'floor':
      return zero;
    case 'abs':
      return multiply(callOf('sign', [u]), d(u));
    case 'sqrt':
      return divide(d(u), multiply(two, node));
    case 'cbrt':
      return divide(d(u), multiply(three, raise(node, two)));
    case 'exp':
      return multiply(node, d(u));
    case 'log':
      return divide(d(u), u);
    case 'sin':
      return multiply(callOf('cos', [u]), d(u));
    case 'cos':
      return negate(multiply(callOf('sin', [u]), d(u)));
    case 'tan':
      return multiply(add(one, raise(node, two)), d(u));
    case 'tanh':
      return multiply(subtract(one, raise(node, two)), d(u));
    case 'sigmoid':
      return multiply(multiply(node, subtract(one, node)), d(u));
    case 'atan2':
      return divide(
        subtract(multiply(v, d(u)), multiply(u, d(v))),
        add(raise(u, two), raise(v, two)),
      );
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
      return choose(binaryOf('>', u, w), dw, choose(binaryOf('<', u, v), dv, du));
    }
    case 'pow':
      throw new Error('pow is differentiated as ^.');
    default:
      return callee satisfies never;
  }
};
