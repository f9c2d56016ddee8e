import type { Expression } from './ast';
import { literalValue } from './build';
import { applyFunction, applyOperator, constants } from './functions';
import { pow } from './math/float64';

/**
 * The value of an expression, interpreted: slow, simple, and the yardstick for the compiled readings.
 * @param lookup the value of a name; `pi` and `e` are known here
 */
export const evaluate = (e: Expression, lookup: (name: string) => number): number => {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'name':
      return constants.get(e.name) ?? lookup(e.name);
    case 'negate':
      return -evaluate(e.operand, lookup);
    case 'binary': {
      const [a, b] = [evaluate(e.left, lookup), evaluate(e.right, lookup)];
      return e.operator === '^' ? power(a, b, e.right) : applyOperator(e.operator, a, b);
    }
    case 'call': {
      const [a = 0, b = 0, c = 0] = e.args.map((arg) => evaluate(arg, lookup));
      return e.callee === 'pow' ? power(a, b, e.args[1]) : applyFunction(e.callee, a, b, c);
    }
    case 'data':
    case 'reduce':
    case 'matrix':
      throw new Error('A reduction needs whole vectors; it cannot be evaluated at one element.');
    default:
      return e satisfies never;
  }
};

/** A product only where the exponent is written out as a number: what it happens to be, compiled readings do not know. */
const power = (base: number, exponent: number, written: Expression | undefined): number =>
  written !== undefined && literalValue(written) === undefined
    ? pow(base, exponent)
    : applyOperator('^', base, exponent);

/** Reads a hyperparameter; a missing one is a bug of the caller. */
export const readHyper = (hyper: Readonly<Record<string, number>>, name: string): number => {
  const value = Object.hasOwn(hyper, name) ? hyper[name] : undefined;
  if (value === undefined) throw new Error(`The hyperparameter ${name} has no value.`);
  return value;
};
