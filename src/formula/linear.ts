import type { Expression } from './ast';
import { literalValue } from './build';
import { applyFunction, applyOperator, constants } from './functions';

/**
 * A value near the present one: `value + slopes · (change of the variables)`, exact where the expression is linear in
 * them. Magnitudes (squares, products of two variables, absolute values) count as held fast, which is how the
 * stability of adaptive optimizers is judged (Cohen et al. 2022, "Adaptive gradient methods at the edge of stability").
 */
export interface LinearValue {
  readonly value: number;
  /** One for each variable; none where the value does not depend on them. */
  readonly slopes?: readonly number[] | undefined;
  /** A magnitude was held fast in it, as a factor (`scale`, one for each element) or as a term (`term`). */
  readonly scale?: boolean;
  readonly term?: boolean;
}

/** What is neither linear here nor a magnitude: the sign of a variable, its square root, a choice that depends on it. */
export type Nonlinear = undefined;

const flags = (...values: readonly LinearValue[]) => ({
  scale: values.some(({ scale }) => scale),
  term: values.some(({ term }) => term),
});

const held = (value: number): LinearValue => ({ value, term: true, scale: true });

const combine = (
  a: LinearValue,
  fa: number,
  b: LinearValue,
  fb: number,
): readonly number[] | undefined => {
  if (a.slopes === undefined && b.slopes === undefined) return undefined;
  const length = (a.slopes ?? b.slopes ?? []).length;
  return Array.from({ length }, (_, k) => fa * (a.slopes?.[k] ?? 0) + fb * (b.slopes?.[k] ?? 0));
};

/** A product or quotient with a held factor has a held scale, and no held term. */
const scaled = (varying: LinearValue, factor: LinearValue, by: number): LinearValue => ({
  value: varying.value * by,
  slopes: combine(varying, by, { value: 0 }, 0),
  term: varying.term ?? false,
  scale: Boolean(varying.scale || (factor.term && factor.scale)),
});

const power = (base: LinearValue, exponent: LinearValue): LinearValue | Nonlinear => {
  if (exponent.slopes !== undefined) return undefined;
  const value = applyOperator('^', base.value, exponent.value);
  if (base.slopes === undefined) return { value, ...flags(base, exponent) };
  if (exponent.value === 1) return base;
  return exponent.value !== 0 && exponent.value % 2 === 0 ? held(value) : undefined;
};

/**
 * @param lookup a name's value with its slopes; `pi` and `e` are known here
 * @returns undefined where the expression is not linear, or holds a reduction
 */
export const linearValue = (
  e: Expression,
  lookup: (name: string) => LinearValue | Nonlinear,
): LinearValue | Nonlinear => {
  const literal = literalValue(e);
  if (literal !== undefined) return { value: literal };
  const of = (inner: Expression) => linearValue(inner, lookup);
  switch (e.kind) {
    case 'name': {
      const constant = constants.get(e.name);
      return constant === undefined ? lookup(e.name) : { value: constant };
    }
    case 'negate': {
      const a = of(e.operand);
      return a && { ...a, value: -a.value, slopes: a.slopes?.map((slope) => -slope) };
    }
    case 'binary': {
      const a = of(e.left);
      const b = of(e.right);
      return a && b && binary(e.operator, a, b);
    }
    case 'call': {
      if (e.callee === 'if') {
        const [condition, yes, no] = e.args;
        const test = condition && of(condition);
        if (!test || test.slopes !== undefined || !yes || !no) return undefined;
        return of(test.value !== 0 ? yes : no);
      }
      const args: LinearValue[] = [];
      for (const arg of e.args) {
        const value = of(arg);
        if (value === undefined) return undefined;
        args.push(value);
      }
      const [a = { value: 0 }, b = { value: 0 }, c = { value: 0 }] = args;
      if (e.callee === 'pow') return power(a, b);
      const value = applyFunction(e.callee, a.value, b.value, c.value);
      if (args.every(({ slopes }) => slopes === undefined)) return { value, ...flags(...args) };
      if (e.callee === 'abs') return held(value);
      // Linear on both sides of their corners: the argument that counts here.
      const bounds = e.callee === 'min' || e.callee === 'max' || e.callee === 'clamp';
      const active = bounds ? args.find((arg) => arg.value === value) : undefined;
      return active && { ...active, ...flags(...args) };
    }
    default:
      return undefined;
  }
};

const binary = (
  operator: Extract<Expression, { kind: 'binary' }>['operator'],
  a: LinearValue,
  b: LinearValue,
): LinearValue | Nonlinear => {
  switch (operator) {
    case '+':
      return { value: a.value + b.value, slopes: combine(a, 1, b, 1), ...flags(a, b) };
    case '-':
      return { value: a.value - b.value, slopes: combine(a, 1, b, -1), ...flags(a, b) };
    case '*':
      if (a.slopes !== undefined && b.slopes !== undefined) return held(a.value * b.value);
      if (a.slopes !== undefined) return scaled(a, b, b.value);
      if (b.slopes !== undefined) return scaled(b, a, a.value);
      return { value: a.value * b.value, ...flags(a, b) };
    case '/':
      if (b.slopes !== undefined) return undefined;
      if (a.slopes !== undefined) return scaled(a, b, 1 / b.value);
      return { value: a.value / b.value, ...flags(a, b) };
    case '^':
      return power(a, b);
    default:
      if (a.slopes !== undefined || b.slopes !== undefined) return undefined;
      return { value: applyOperator(operator, a.value, b.value), ...flags(a, b) };
  }
};
