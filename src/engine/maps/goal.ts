import { knownDomain } from '../../experiment/known-domain';
import type { Domain } from '../../experiment/types';
import type { MapPlan } from './plan';

/** What a map's runs are to reach. */
export interface Goal {
  readonly loss: number;
  /** Where that counts: below the least loss that is known, a run may only have left the domain for which it is. */
  readonly within: Domain;
}

const ANYWHERE: Domain = [
  [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
];

/** A map of basins has none. */
export const goalOf = ({ spec, objective }: Pick<MapPlan, 'spec' | 'objective'>): Goal => ({
  loss: spec.kind === 'trainability' ? spec.target : Number.NEGATIVE_INFINITY,
  within: knownDomain(objective) ?? ANYWHERE,
});

export const reaches = (goal: Goal, x: number, y: number, loss: number): boolean => {
  if (!(loss <= goal.loss)) return false;
  const [[x0, x1], [y0, y1]] = goal.within;
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
};
