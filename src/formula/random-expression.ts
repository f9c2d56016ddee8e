import type { BinaryOperator, Expression, FunctionName } from './ast';
import { binaryOf, callOf, nameOf } from './build';
import { functions, isFunctionName } from './functions';

const operators = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!='] as const;
const moderate = [0, 0.5, 1, 1.5, 2, 3, 4, 7, 10];
const extreme = [1e-8, 1e300, 5e-324, 1e21, 123456789, 0.1];

export interface ExpressionKind {
  readonly names: readonly string[];
  readonly operators?: readonly BinaryOperator[];
  readonly callees?: readonly FunctionName[];
  readonly reductions?: boolean;
  /** Only moderate numbers. */
  readonly plain?: boolean;
}

/**
 * For property tests: an expression as the parser could have made it, decided by a list of whole numbers, so
 * that a test framework can draw and shrink the list. A short list gives a small expression.
 */
export const expressionFrom = (choices: readonly number[], kind: ExpressionKind): Expression => {
  const callees = kind.callees ?? [...functions.keys()].filter(isFunctionName);
  let position = 0;
  const choose = <T>(list: readonly T[]): T => {
    const choice = choices[position] ?? 0;
    position += 1;
    const chosen = list[choice % list.length];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  };
  const leaf = (): Expression =>
    choose([true, false])
      ? nameOf(choose(kind.names))
      : { kind: 'number', value: choose(kind.plain ? moderate : [...moderate, ...extreme]) };
  const grow = (depth: number): Expression => {
    if (depth === 0 || position >= choices.length) return leaf();
    const next = () => grow(depth - 1);
    switch (choose(['leaf', 'binary', 'call', 'binary', 'call', 'negate', 'binary', 'reduce'])) {
      case 'negate':
        return { kind: 'negate', operand: next() };
      case 'binary':
        return binaryOf(choose(kind.operators ?? operators), next(), next());
      case 'call': {
        const callee = choose(callees);
        return callOf(callee, functions.get(callee)?.parameters.map(next) ?? []);
      }
      case 'reduce': {
        if (kind.reductions !== true) return leaf();
        const callee = choose(['sum', 'mean', 'norm', 'dot'] as const);
        const args = callee === 'dot' ? [next(), next()] : [next()];
        return { kind: 'reduce', callee, over: choose(['layer', 'all'] as const), args };
      }
      default:
        return leaf();
    }
  };
  return grow(7);
};
