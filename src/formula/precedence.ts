import type { BinaryOperator, Expression } from './ast';

/** How tightly what is written binds, for every text that is made of expressions. A sign binds as in the parser: -x^2 is -(x^2). */
export const precedence = {
  comparison: 1,
  sum: 2,
  product: 3,
  sign: 4,
  power: 5,
  atom: 6,
} as const;

export type Precedence = (typeof precedence)[keyof typeof precedence];

export const operatorPrecedence: Readonly<Record<BinaryOperator, Precedence>> = {
  '<': precedence.comparison,
  '<=': precedence.comparison,
  '>': precedence.comparison,
  '>=': precedence.comparison,
  '==': precedence.comparison,
  '!=': precedence.comparison,
  '+': precedence.sum,
  '-': precedence.sum,
  '*': precedence.product,
  '/': precedence.product,
  '^': precedence.power,
};

/** Of the outermost operator of an expression as it is typed; calls and names hold together by themselves. */
export const precedenceOf = (e: Expression): Precedence => {
  if (e.kind === 'binary') return operatorPrecedence[e.operator];
  return e.kind === 'negate' || (e.kind === 'number' && e.value < 0)
    ? precedence.sign
    : precedence.atom;
};
