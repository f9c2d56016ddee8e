import type { PointList } from '../../catalog/definition';
import { LEAST_POINTS, MOST_POINTS } from '../../catalog/point-sets/params';
import { type Result, succeed } from '../../formula/result';
import { type ExperimentError, problem } from '../error';
import { sayExperiment } from '../sentences';
import { show } from '../show';
import { sayFitData } from './sentences';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** How many points there may be. */
const checkCount = (count: number, field: string): Result<undefined, ExperimentError> => {
  if (count < LEAST_POINTS)
    return problem('out-of-range', field, sayFitData('fewPoints', { least: LEAST_POINTS, count }));
  if (count > MOST_POINTS)
    return problem('out-of-range', field, sayFitData('manyPoints', { most: MOST_POINTS, count }));
  return succeed(undefined);
};

/** Points as a document lists them: of two finite numbers each, or all of three. */
export const parsePoints = (input: unknown, field: string): Result<PointList, ExperimentError> => {
  if (!isList(input)) return problem('wrong-type', field, sayFitData('pointList'));
  const counted = checkCount(input.length, field);
  if (!counted.ok) return counted;
  const points: number[][] = [];
  let width: number | undefined;
  for (const [k, entry] of input.entries()) {
    const where = `${field}[${k}]`;
    if (!isList(entry) || (entry.length !== 2 && entry.length !== 3))
      return problem('wrong-type', where, sayFitData('onePoint', { found: show(entry) }));
    width ??= entry.length;
    if (entry.length !== width)
      return problem('wrong-type', where, sayFitData('pointWidth', { count: entry.length, width }));
    const point: number[] = [];
    for (const [i, value] of entry.entries()) {
      if (typeof value !== 'number' || !Number.isFinite(value))
        return problem(
          'wrong-type',
          `${where}[${i}]`,
          sayExperiment('mustBe', { allowed: sayExperiment('finite'), found: show(value) }),
        );
      // JSON has no minus zero.
      point.push(value + 0);
    }
    points.push(point);
  }
  return succeed(points);
};
