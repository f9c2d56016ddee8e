import type { PointList } from '../../catalog/definition';
import type { FitSpec } from '../types';

/**
 * A fit over other points, complete again: batches of all points are of all points still, others never larger than that.
 * @param before how many points there were
 */
export const withPoints = (fit: FitSpec, points: PointList, before: number): FitSpec => ({
  ...fit,
  data: { kind: 'points', points },
  batchSize: fit.batchSize === before ? points.length : Math.min(fit.batchSize, points.length),
});
