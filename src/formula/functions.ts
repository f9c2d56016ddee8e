import type { BinaryOperator, FunctionName, ReductionName } from './ast';
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

const power = (base: number, exponent: number): number =>
  isProductPower(exponent)
    ? productPower(
        base,
        exponent,
        1,
        (a, b) => a * b,
        (a) => 1 / a,
      )
    : base ** exponent;

/** Every function of numbers. `if` takes its first branch where the condition is not 0. */
const table: Readonly<Record<FunctionName, FunctionSpec>> = {
  if: spec('condition then else', (c, a, b) => (c !== 0 ? a : b)),
  abs: spec('u', Math.abs),
  sign: spec('u', Math.sign),
  sqrt: spec('u', Math.sqrt),
  cbrt: spec('u', Math.cbrt),
  exp: spec('u', Math.exp),
  log: spec('u', Math.log),
  sin: spec('u', Math.sin),
  cos: spec('u', Math.cos),
  tan: spec('u', Math.tan),
  tanh: spec('u', Math.tanh),
  atan2: spec('y x', (y, x) => Math.atan2(y, x)),
  sigmoid: spec('u', (u) => 1 / (1 + Math.exp(-u))),
  floor: spec('u', Math.floor),
  min: spec('a b', (a, b) => Math.min(a, b)),
  max: spec('a b', (a, b) => Math.max(a, b)),
  clamp: spec('u low high', (u, low, high) => Math.min(Math.max(u, low), high)),
  pow: spec('base exponent', (a, b) => power(a, b)),
};

// A Map, because `constructor` and its like must be as unknown as any other word.
export const functions: ReadonlyMap<string, FunctionSpec> = new Map(Object.entries(table));

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
  functions.has(name) ||
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
