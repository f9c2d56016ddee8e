import type { Expression } from './ast';
import { binaryOf, callOf, literalValue, numberOf } from './build';
import { childrenOf } from './traverse';

const times = (a: Expression, b: Expression): Expression => {
  if (literalValue(a) === 1) return b;
  if (literalValue(b) === 1) return a;
  return binaryOf('*', a, b);
};
const minus = (a: Expression): Expression =>
  a.kind === 'negate' ? a.operand : { kind: 'negate', operand: a };
const over = (a: Expression, b: Expression) => binaryOf('/', a, b);
const square = (a: Expression) => binaryOf('^', a, numberOf(2));
const one = numberOf(1);

/**
 * What an operation hands back to its operands, given what came back to it: the formulas of PyTorch's
 * `derivatives.yaml`, in its order of operations. Undefined for operations that have none here, and for those whose
 * derivative may be infinite where they are not: there the chain rule's order decides (see `differentiate`).
 */
const backward = (e: Expression, grad: Expression): readonly Expression[] | undefined => {
  if (e.kind === 'negate') return [minus(grad)];
  if (e.kind === 'call') {
    const [u] = e.args;
    if (u === undefined) return undefined;
    switch (e.callee) {
      case 'sin':
        return [times(grad, callOf('cos', [u]))];
      case 'cos':
        return [times(grad, minus(callOf('sin', [u])))];
      case 'tan':
        return [times(grad, binaryOf('+', one, square(e)))];
      case 'tanh':
        return [times(grad, binaryOf('-', one, square(e)))];
      case 'exp':
        return [times(grad, e)];
      case 'log':
        return [over(grad, u)];
      case 'abs':
        return [times(grad, callOf('sign', [u]))];
      default:
        return undefined;
    }
  }
  if (e.kind !== 'binary') return undefined;
  const { operator, left: u, right: v } = e;
  switch (operator) {
    case '+':
      return [grad, grad];
    case '-':
      return [grad, minus(grad)];
    case '*':
      return [times(grad, v), times(grad, u)];
    case '/':
      return [over(grad, v), times(minus(grad), over(e, v))];
    case '^': {
      const n = literalValue(v);
      if (n === undefined || n < 1) return undefined;
      const reduced = n === 2 ? u : binaryOf('^', u, numberOf(n - 1));
      return [n === 1 ? grad : times(grad, times(v, reduced)), numberOf(0)];
    }
    default:
      return undefined;
  }
};

/**
 * The gradient by reverse accumulation, as PyTorch's autograd computes it: equal to the derivatives of
 * `differentiate`, but with its roundings, last bit included. Some optimizers (centred RMSprop near a minimum, NAdam)
 * multiply a difference in the last bit by 10^8 and more within a hundred steps, and two correct programs part.
 * @returns one derivative for each name, or undefined where the expression holds an operation that is not in `backward`
 */
export const reverseGradient = (
  e: Expression,
  names: readonly string[],
): readonly Expression[] | undefined => {
  const wanted = new Set(names);
  /** Operations in order of evaluation: operands before what is made of them, left before right. */
  const tape: { readonly node: Expression; readonly operands: readonly number[] }[] = [];
  const record = (node: Expression): number => {
    // What reads none of the names hands nothing back.
    const operands = childrenOf(node).map(record);
    const active =
      node.kind === 'name' ? wanted.has(node.name) : operands.some((operand) => operand >= 0);
    return active ? tape.push({ node, operands }) - 1 : -1;
  };
  const root = record(e);
  const sums = new Map<string, Expression>();
  const grads: (Expression | undefined)[] = [];
  if (root >= 0) grads[root] = one;
  for (let k = root; k >= 0; k -= 1) {
    const entry = tape[k];
    const grad = grads[k];
    if (entry === undefined || grad === undefined) continue;
    const { node, operands } = entry;
    if (node.kind === 'name') continue;
    const divides = node.kind === 'binary' && node.operator === '/' && (operands[1] ?? -1) >= 0;
    if (divides) return undefined;
    const back = backward(node, grad);
    if (back === undefined) return undefined;
    for (const [i, operand] of operands.entries()) {
      const part = back[i];
      const target = tape[operand]?.node;
      if (part === undefined || target === undefined) continue;
      // An operation has one reader; a name may have many, and what they hand back adds up in the order it comes.
      if (target.kind === 'name') {
        const sum = sums.get(target.name);
        sums.set(target.name, sum === undefined ? part : binaryOf('+', sum, part));
      } else grads[operand] = part;
    }
  }
  return names.map(
    (name) => sums.get(name) ?? (e.kind === 'name' && e.name === name ? one : numberOf(0)),
  );
};
