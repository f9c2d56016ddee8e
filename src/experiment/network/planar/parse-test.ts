import { type Result, succeed } from '../../../formula/result';
import { type ExperimentError, problem } from '../../error';
import { sayFitData } from '../../fit/sentences';

/**
 * Numbers of the points that a network is tested on, counted from 0; in ascending order.
 * @param count points that there are
 * @returns nothing where nothing is said: the seed chooses them
 */
export const parseTest = (
  input: unknown,
  count: number,
  field: string,
): Result<readonly number[] | undefined, ExperimentError> => {
  if (input === undefined) return succeed(undefined);
  const wrong = problem('out-of-range', field, sayFitData('testList', { last: count - 1 }));
  if (!Array.isArray(input) || input.length === 0 || input.length >= count) return wrong;
  const isPoint = (k: unknown) => Number.isInteger(k) && Number(k) >= 0 && Number(k) < count;
  const numbers = new Set<number>(input.filter(isPoint));
  if (numbers.size < input.length) return wrong;
  return succeed([...numbers].sort((a, b) => a - b));
};
