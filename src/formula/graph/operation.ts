import type { BinaryOperator } from '../ast';
import { applyFunction, applyOperator } from '../functions';

/** What a node of a value graph can do to its arguments; a smaller set than the language's functions. */
export type UnaryOperation =
  | 'neg'
  | 'abs'
  | 'sign'
  | 'sqrt'
  | 'cbrt'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'tanh'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'sinh'
  | 'cosh'
  | 'log2'
  | 'log10'
  | 'sigmoid'
  | 'floor'
  | 'ceil'
  | 'round';

export type Comparison = 'less' | 'lessEqual' | 'greater' | 'greaterEqual' | 'equal' | 'notEqual';

export type BinaryOperation =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'pow'
  | 'atan2'
  | 'hypot'
  | 'min'
  | 'max'
  | Comparison;

export const binaryOperations: Readonly<Record<BinaryOperator, BinaryOperation>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '^': 'pow',
  '<': 'less',
  '<=': 'lessEqual',
  '>': 'greater',
  '>=': 'greaterEqual',
  '==': 'equal',
  '!=': 'notEqual',
};

const comparisons: ReadonlySet<string> = new Set<Comparison>([
  'less',
  'lessEqual',
  'greater',
  'greaterEqual',
  'equal',
  'notEqual',
]);

export const isComparison = (operation: string): operation is Comparison =>
  comparisons.has(operation);

/** The float64 value of an operation on a number: what constants fold to. */
export const applyUnary = (operation: UnaryOperation, x: number): number =>
  operation === 'neg' ? -x : applyFunction(operation, x, 0, 0);

const operators = new Map(
  Object.entries(binaryOperations).map(([operator, operation]) => [
    operation,
    operator as BinaryOperator,
  ]),
);

/** Those of two numbers that are written as functions. */
const namedOfTwo: ReadonlySet<BinaryOperation> = new Set(['min', 'max', 'atan2', 'hypot']);

/** As `applyUnary`, for two numbers; comparisons give 1 or 0. */
export function applyBinary(operation: BinaryOperation, a: number, b: number): number {
  if (namedOfTwo.has(operation)) return applyFunction(operation as 'min', a, b, 0);
  const operator = operators.get(operation);
  if (operator === undefined) throw new Error(`${operation} has no operator`);
  return applyOperator(operator, a, b);
}
