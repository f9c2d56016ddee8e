import type { RuleProgram } from '../program';
import { isSquare } from './shape';

/** Whether a program calls matrix functions: not every reading has them. */
export const usesMatrices = ({ body }: RuleProgram): boolean =>
  body.some(({ value }) => value.kind === 'matrix');

/** Whether it has square matrices, which on a plane are no longer one number or two. */
export const usesSquares = ({ body, state }: RuleProgram): boolean =>
  [...body, ...state].some(({ shape }) => isSquare(shape));
