import type { Expression } from '../ast';
import { binaryOf, literalValue } from '../build';
import type { StateVariable } from '../program';
import { isSquare } from './shape';

/** A state variable's value before the first update as an expression: square matrices are multiples of the identity. */
export const initialExpression = ({ name, shape, initial }: StateVariable): Expression => {
  if (!isSquare(shape) || literalValue(initial) === 0) return initial;
  const args = [{ kind: 'name', name }] as const;
  const identity = { kind: 'matrix', callee: 'identity', args } as const;
  return literalValue(initial) === 1 ? identity : binaryOf('*', initial, identity);
};
