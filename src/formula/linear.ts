import type { BinaryOperator, Expression, FunctionName } from './ast';
import { literalValue } from './build';
import { applyFunction, applyOperator, constants } from './functions';

/**
 * A value near the present one: `value + slopes · (change of the variables)`, exact where the expression is linear in
 * them. Magnitudes (squares, products of two variables, absolute values) count as held fast, which is how the
 * stability of adaptive optimizers is judged (Cohen et al. 2022, "Adaptive gradient methods at the edge of stability").
 * Numbers, or of many elements at once vectors of type V.
 */
export interface LinearValue<V = never> {
  readonly value: number | V;
  /** One for each variable; none where the value does not depend on them. */
  readonly slopes?: readonly (number | V)[] | undefined;
  /** A magnitude was held fast in it, as a factor (`scale`, one for each element) or as a term (`term`). */
  readonly scale?: boolean;
  readonly term?: boolean;
}

/** What is neither linear here nor a magnitude: the sign of a variable, its square root, a choice that depends on it. */
export type Nonlinear = undefined;

/** How to compute, element by element. */
export interface Elements<V> {
  operator(operator: BinaryOperator, a: number | V, b: number | V): number | V;
  /** Of any function but `if`. */
  call(callee: FunctionName, args: readonly (number | V)[]): number | V;
  /** `yes` where the condition is not 0. */
  select(condition: number | V, yes: number | V, no: number | V): number | V;
}

/** One number each. */
export const plainNumbers: Elements<never> = {
  operator: applyOperator,
  call: (callee, [a = 0, b = 0, c = 0]) => applyFunction(callee, a, b, c),
  select: (condition, yes, no) => (condition !== 0 ? yes : no),
};

const flags = (...values: readonly LinearValue<unknown>[]) => ({
  scale: values.some(({ scale }) => scale),
  term: values.some(({ term }) => term),
});

const held = <V>(value: number | V): LinearValue<V> => ({ value, term: true, scale: true });

/** Linear values over these elements. */
const linearOver = <V>(elements: Elements<V>) => {
  type N = number | V;
  type Linear = LinearValue<V>;
  const times = (a: N, b: N): N => (a === 0 || b === 0 ? 0 : elements.operator('*', a, b));
  const plus = (a: N, b: N): N => (a === 0 ? b : b === 0 ? a : elements.operator('+', a, b));

  /** Slopes of both, slope by slope. */
  const joined = (a: Linear, b: Linear, join: (a: N, b: N) => N): readonly N[] | undefined => {
    if (a.slopes === undefined && b.slopes === undefined) return undefined;
    const { length } = a.slopes ?? b.slopes ?? [];
    return Array.from({ length }, (_, k) => join(a.slopes?.[k] ?? 0, b.slopes?.[k] ?? 0));
  };

  /** A product or quotient with a held factor has a held scale, and no held term. */
  const scaled = (varying: Linear, factor: Linear, by: N): Linear => ({
    value: elements.operator('*', varying.value, by),
    slopes: varying.slopes?.map((slope) => times(slope, by)),
    term: varying.term ?? false,
    scale: Boolean(varying.scale || (factor.term && factor.scale)),
  });

  const power = (base: Linear, { value: exponent, ...more }: Linear): Linear | Nonlinear => {
    if (more.slopes !== undefined) return undefined;
    const value = elements.operator('^', base.value, exponent);
    if (base.slopes === undefined) return { value, ...flags(base, { value: exponent, ...more }) };
    if (exponent === 1) return base;
    const even = typeof exponent === 'number' && exponent !== 0 && exponent % 2 === 0;
    return even ? held(value) : undefined;
  };

  const chosen = (test: Linear, yes: Linear, no: Linear): Linear => ({
    value: elements.select(test.value, yes.value, no.value),
    slopes: joined(yes, no, (a, b) => elements.select(test.value, a, b)),
    ...flags(yes, no),
  });

  /** Linear on both sides of a corner: that argument which counts. */
  const bounded = (args: readonly Linear[], value: N): Linear | Nonlinear => {
    const by = (arg: Linear) => elements.operator('==', arg.value, value);
    const slopes = args.reduceRight<Linear>(
      (rest, arg) => ({
        value,
        slopes: joined(arg, rest, (a, b) => elements.select(by(arg), a, b)),
      }),
      { value },
    ).slopes;
    return { value, slopes, ...flags(...args) };
  };

  const binary = (operator: BinaryOperator, a: Linear, b: Linear): Linear | Nonlinear => {
    const value = () => elements.operator(operator, a.value, b.value);
    switch (operator) {
      case '+':
        return { value: value(), slopes: joined(a, b, plus), ...flags(a, b) };
      case '-':
        return {
          value: value(),
          slopes: joined(a, b, (p, q) => plus(p, times(-1, q))),
          ...flags(a, b),
        };
      case '*':
        if (a.slopes !== undefined && b.slopes !== undefined) return held(value());
        if (a.slopes !== undefined) return scaled(a, b, b.value);
        if (b.slopes !== undefined) return scaled(b, a, a.value);
        return { value: value(), ...flags(a, b) };
      case '/':
        if (b.slopes !== undefined) return undefined;
        if (a.slopes !== undefined) return scaled(a, b, elements.operator('/', 1, b.value));
        return { value: value(), ...flags(a, b) };
      case '^':
        return power(a, b);
      default:
        if (a.slopes !== undefined || b.slopes !== undefined) return undefined;
        return { value: value(), ...flags(a, b) };
    }
  };
  return { chosen, power, bounded, binary };
};

/**
 * @param lookup a name's value with its slopes; `pi` and `e` are known here
 * @returns undefined where the expression is not linear, or holds a reduction
 */
export function linearValue<V>(
  e: Expression,
  lookup: (name: string) => LinearValue<V> | Nonlinear,
  elements: Elements<V>,
): LinearValue<V> | Nonlinear {
  const literal = literalValue(e);
  if (literal !== undefined) return { value: literal };
  const of = (inner: Expression) => linearValue(inner, lookup, elements);
  const over = linearOver(elements);
  switch (e.kind) {
    case 'name': {
      const constant = constants.get(e.name);
      return constant === undefined ? lookup(e.name) : { value: constant };
    }
    case 'negate': {
      const a = of(e.operand);
      return a && over.binary('*', { value: -1 }, a);
    }
    case 'binary': {
      const a = of(e.left);
      const b = of(e.right);
      return a && b && over.binary(e.operator, a, b);
    }
    case 'call': {
      if (e.callee === 'if') {
        const [condition, yes, no] = e.args;
        const test = condition && of(condition);
        if (!test || test.slopes !== undefined || !yes || !no) return undefined;
        // What is not taken need not be linear.
        if (typeof test.value === 'number') return of(test.value !== 0 ? yes : no);
        const [a, b] = [of(yes), of(no)];
        return a && b && over.chosen(test, a, b);
      }
      const args: LinearValue<V>[] = [];
      for (const arg of e.args) {
        const value = of(arg);
        if (value === undefined) return undefined;
        args.push(value);
      }
      const [a = { value: 0 }, b = { value: 0 }] = args;
      if (e.callee === 'pow') return over.power(a, b);
      const value = elements.call(
        e.callee,
        args.map((arg) => arg.value),
      );
      if (args.every(({ slopes }) => slopes === undefined)) return { value, ...flags(...args) };
      if (e.callee === 'abs') return held(value);
      const bounds = e.callee === 'min' || e.callee === 'max' || e.callee === 'clamp';
      return bounds ? over.bounded(args, value) : undefined;
    }
    default:
      return undefined;
  }
}
