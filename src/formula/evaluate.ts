import type { Expression } from './ast';
import { literalValue } from './build';
import { DATUM, type DataPoints, dataNames, isDataName } from './data';
import { applyFunction, applyOperator, constants } from './functions';
import { pow } from './math/float64';

/**
 * The value of an expression, interpreted: slow, simple, and the yardstick for the compiled readings.
 * @param lookup the value of a name; `pi` and `e` are known here
 * @param data what reductions over data run over
 */
export const evaluate = (
  e: Expression,
  lookup: (name: string) => number,
  data?: DataPoints,
): number => {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'name':
      return constants.get(e.name) ?? lookup(e.name);
    case 'negate':
      return -evaluate(e.operand, lookup, data);
    case 'binary': {
      const [a, b] = [evaluate(e.left, lookup, data), evaluate(e.right, lookup, data)];
      return e.operator === '^' ? power(a, b, e.right) : applyOperator(e.operator, a, b);
    }
    case 'call': {
      const [a = 0, b = 0, c = 0] = e.args.map((arg) => evaluate(arg, lookup, data));
      return e.callee === 'pow' ? power(a, b, e.args[1]) : applyFunction(e.callee, a, b, c);
    }
    case 'data':
      return evaluateOverData(e, lookup, data);
    case 'reduce':
    case 'matrix':
      throw new Error('A reduction needs whole vectors; it cannot be evaluated at one element.');
    default:
      return e satisfies never;
  }
};

const evaluateOverData = (
  { callee, args }: Expression & { kind: 'data' },
  lookup: (name: string) => number,
  data: DataPoints | undefined,
): number => {
  if (data === undefined) throw new Error('A reduction over data was evaluated without data.');
  const rows = Array.from({ length: data.count }, (_, i) =>
    args.map((arg) =>
      evaluate(arg, (name) => {
        const column = isDataName(name) ? dataNames.indexOf(name) : -1;
        return column < 0 ? lookup(name) : (data.values[DATUM * i + column] ?? Number.NaN);
      }),
    ),
  );
  const firsts = rows.map(([first = Number.NaN]) => first);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  switch (callee) {
    case 'sum':
      return sum(firsts);
    case 'mean':
      return sum(firsts) / data.count;
    case 'max':
      return Math.max(...firsts);
    case 'atMax': {
      const most = Math.max(...firsts);
      const there = rows
        .filter(([first]) => first === most)
        .map(([, second = Number.NaN]) => second);
      return sum(there) / there.length;
    }
    default:
      return callee satisfies never;
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
