import type { BinaryOperator, Expression, FunctionName, Span } from './ast';
import { at, binaryOf, callOf, literalValue, numberOf } from './build';
import { applyFunction, applyOperator } from './functions';

/**
 * How far a constructor may go.
 * `exact`: the value stays the same for all inputs, infinities and NaN included (the sign of a zero may change).
 * `drop`: in addition 0 * u, 0 / u and the like are 0, whatever u is: what an option at its neutral value means.
 * `derive`: in addition signs and constant factors are moved together, which may change the last bit.
 */
export type Liberty = 'exact' | 'drop' | 'derive';

const zero = numberOf(0);

/** A folded value, or undefined where a literal could not say it (NaN, infinities, and -0 when exact). */
const foldable = (value: number, liberty: Liberty, span?: Span): Expression | undefined => {
  if (!Number.isFinite(value)) return undefined;
  if (!Object.is(value, -0)) return numberOf(value, span);
  return liberty === 'exact' ? undefined : zero;
};

export const makeNegate = (operand: Expression, liberty: Liberty, span?: Span): Expression => {
  if (operand.kind === 'negate') return operand.operand;
  if (liberty !== 'exact' && literalValue(operand) === 0) return operand;
  if (liberty === 'derive' && operand.kind === 'binary' && operand.operator === '-') {
    return binaryOf('-', operand.right, operand.left);
  }
  return { kind: 'negate', operand, ...at(span) };
};

export const makeBinary = (
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  liberty: Liberty,
  span?: Span,
): Expression => {
  const a = literalValue(left);
  const b = literalValue(right);
  if (a !== undefined && b !== undefined) {
    const folded = foldable(applyOperator(operator, a, b), liberty, span);
    if (folded !== undefined) return folded;
  }
  return (
    neutral(operator, left, right, a, b, liberty) ??
    (liberty === 'derive' ? rearranged(operator, left, right, a) : undefined) ??
    binaryOf(operator, left, right, span)
  );
};

const neutral = (
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  a: number | undefined,
  b: number | undefined,
  liberty: Liberty,
): Expression | undefined => {
  const drops = liberty !== 'exact';
  switch (operator) {
    case '+':
      if (a === 0) return right;
      if (b === 0) return left;
      return right.kind === 'negate' && drops
        ? makeBinary('-', left, right.operand, liberty)
        : undefined;
    case '-':
      if (b === 0) return left;
      if (a === 0) return makeNegate(right, liberty);
      return right.kind === 'negate' && drops
        ? makeBinary('+', left, right.operand, liberty)
        : undefined;
    case '*':
      if (a === 1) return right;
      if (b === 1) return left;
      if (a === -1) return makeNegate(right, liberty);
      if (b === -1) return makeNegate(left, liberty);
      return drops && (a === 0 || b === 0) ? zero : undefined;
    case '/':
      if (b === 1) return left;
      return drops && a === 0 && b !== 0 ? zero : undefined;
    case '^':
      if (b === 1) return left;
      if (b === 0) return numberOf(1);
      return drops && a === 1 ? numberOf(1) : undefined;
    default:
      return undefined;
  }
};

const rearranged = (
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  a: number | undefined,
): Expression | undefined => {
  if (operator !== '*' && operator !== '/') return undefined;
  if (left.kind === 'negate') {
    return makeNegate(makeBinary(operator, left.operand, right, 'derive'), 'derive');
  }
  if (right.kind === 'negate') {
    return makeNegate(makeBinary(operator, left, right.operand, 'derive'), 'derive');
  }
  if (operator === '/') return undefined;
  // Two numbers whose product is none stay as they are.
  if (a === undefined && literalValue(right) !== undefined)
    return makeBinary('*', right, left, 'derive');
  if (a !== undefined && right.kind === 'binary' && right.operator === '*') {
    const c = literalValue(right.left);
    if (c !== undefined && Number.isFinite(a * c) && a * c !== 0) {
      return makeBinary('*', numberOf(a * c), right.right, 'derive');
    }
  }
  return undefined;
};

export const makeCall = (
  callee: FunctionName,
  args: readonly Expression[],
  liberty: Liberty,
  span?: Span,
): Expression => {
  const [first, second, third] = args;
  if (callee === 'if' && first !== undefined && second !== undefined && third !== undefined) {
    const condition = literalValue(first);
    if (condition !== undefined) return condition !== 0 ? second : third;
    const a = literalValue(second);
    if (second === third || (a !== undefined && Object.is(a, literalValue(third)))) return second;
    return callOf(callee, args, span);
  }
  const values = args.map(literalValue);
  if (values.every((value) => value !== undefined)) {
    const [a = 0, b = 0, c = 0] = values;
    const folded = foldable(applyFunction(callee, a, b, c), liberty, span);
    if (folded !== undefined) return folded;
  }
  return callOf(callee, args, span);
};
