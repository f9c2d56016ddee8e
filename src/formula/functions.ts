import type { BinaryOperator, FunctionName, ReductionName } from './ast';
import {
  acos,
  asin,
  atan,
  atan2,
  cbrt,
  cos,
  cosh,
  exp,
  hypot,
  log,
  log2,
  log10,
  pow,
  sin,
  sinh,
  tan,
  tanh,
} from './math/float64';
import { isMatrixFunctionName } from './matrix/functions';
import { isProductPower, productPower } from './power';

/** A function of numbers: how many arguments it takes, what to call them in messages, and its value. */
export interface FunctionSpec {
  readonly parameters: readonly string[];
  readonly apply: (a: number, b: number, c: number) => number;
}

const spec = (parameters: string, apply: FunctionSpec['apply']): FunctionSpec => ({
  parameters: parameters.split(' '),
  apply,
});

/** Of an exponent that is written out as a number: the value graph has the same products and roots. */
const power = (base: number, exponent: number): number => {
  if (exponent === 0.5) return Math.sqrt(base);
  return isProductPower(exponent)
    ? productPower(
        base,
        exponent,
        1,
        (a, b) => a * b,
        (a) => 1 / a,
      )
    : pow(base, exponent);
};

const WHOLE = 2 ** 52;

/** The nearest whole number, of two the even one, as in Python and IEEE 754. */
const round = (u: number): number => {
  if (!(Math.abs(u) < WHOLE)) return u;
  return u < 0 ? -(WHOLE - u - WHOLE) : WHOLE + u - WHOLE;
};

/** Every function of numbers. `if` takes its first branch where the condition is not 0. */
const table: Readonly<Record<FunctionName, FunctionSpec>> = {
  if: spec('condition then else', (c, a, b) => (c !== 0 ? a : b)),
  abs: spec('u', Math.abs),
  sign: spec('u', Math.sign),
  sqrt: spec('u', Math.sqrt),
  cbrt: spec('u', cbrt),
  exp: spec('u', exp),
  log: spec('u', log),
  sin: spec('u', sin),
  cos: spec('u', cos),
  tan: spec('u', tan),
  tanh: spec('u', tanh),
  sec: spec('u', (u) => 1 / cos(u)),
  csc: spec('u', (u) => 1 / sin(u)),
  cot: spec('u', (u) => 1 / tan(u)),
  asin: spec('u', asin),
  acos: spec('u', acos),
  atan: spec('u', atan),
  atan2: spec('y x', (y, x) => atan2(y, x)),
  sinh: spec('u', sinh),
  cosh: spec('u', cosh),
  log2: spec('u', log2),
  log10: spec('u', log10),
  hypot: spec('a b', (a, b) => hypot(a, b)),
  sigmoid: spec('u', (u) => 1 / (1 + exp(-u))),
  floor: spec('u', Math.floor),
  ceil: spec('u', Math.ceil),
  round: spec('u', round),
  min: spec('a b', (a, b) => Math.min(a, b)),
  max: spec('a b', (a, b) => Math.max(a, b)),
  clamp: spec('u low high', (u, low, high) => Math.min(Math.max(u, low), high)),
  pow: spec('base exponent', (a, b) => power(a, b)),
  zeroTimes: spec('a b', (a, b) => (a === 0 ? 0 : a * b)),
  zeroOver: spec('a b', (a, b) => (a === 0 ? 0 : a / b)),
};

/**
 * Functions that came when rules were shared already: they are known by what follows them, and as names of variables and
 * hyperparameters their words stay free.
 */
const late: ReadonlySet<string> = new Set<FunctionName>([
  'sec',
  'csc',
  'cot',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'log2',
  'log10',
  'hypot',
  'ceil',
  'round',
]);

/** Other names of functions, in mathematics and in other languages. */
export const functionAliases: ReadonlyMap<string, FunctionName> = new Map([
  ['ln', 'log'],
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
  ['arctan2', 'atan2'],
  ['cosec', 'csc'],
  ['tg', 'tan'],
  ['ctg', 'cot'],
  ['sgn', 'sign'],
]);

// A Map, because `constructor` and its like must be as unknown as any other word.
export const functions: ReadonlyMap<string, FunctionSpec> = new Map(
  Object.entries(table).filter(([name]) => !name.startsWith('zero')),
);

/** Every reduction; a last argument `all` is allowed in addition. */
export const reductions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sum: ['u'],
    mean: ['u'],
    norm: ['u'],
    dot: ['a', 'b'],
  } satisfies Record<ReductionName, readonly string[]>),
);

export const isFunctionName = (name: string): name is FunctionName => functions.has(name);
export const isReductionName = (name: string): name is ReductionName => reductions.has(name);

/** The constants, written as names. */
export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/** Names that mean one thing everywhere and can be neither assigned nor used for a parameter. */
export const isReservedName = (name: string): boolean =>
  constants.has(name) ||
  (functions.has(name) && !late.has(name)) ||
  reductions.has(name) ||
  isMatrixFunctionName(name) ||
  name === 'all';

export const applyFunction = (callee: FunctionName, a: number, b: number, c: number): number =>
  table[callee].apply(a, b, c);

/** The value of an operator; comparisons give 1 or 0. */
export const applyOperator = (operator: BinaryOperator, a: number, b: number): number => {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return power(a, b);
    case '<':
      return a < b ? 1 : 0;
    case '<=':
      return a <= b ? 1 : 0;
    case '>':
      return a > b ? 1 : 0;
    case '>=':
      return a >= b ? 1 : 0;
    case '==':
      return a === b ? 1 : 0;
    case '!=':
      return a !== b ? 1 : 0;
    default:
      return operator satisfies never;
  }
};
