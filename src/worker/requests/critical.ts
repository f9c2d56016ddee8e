import { compilePlane } from '../../engine/surface/compiled';
import { type CriticalPoint, findCriticalPoints } from '../../engine/surface/critical';
import { resolvePlane } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import type { Landmark } from '../protocol';
import type { Answerer } from './answerer';

/** The lowest first. */
export interface CriticalPoints {
  readonly minima: readonly Landmark[];
  readonly saddles: readonly Landmark[];
}

/** Where the search begins is part of no experiment: the same points whatever its seed. */
const SEARCH_SEED = 1;

const landmarks = (points: readonly CriticalPoint[]): readonly Landmark[] =>
  points.map(({ x, y, value }) => [x, y, value]);

/** Minima and saddles of a plane inside its domain. */
export const critical: Answerer<PlaneSpec, CriticalPoints> = (spec) => {
  const { domain, dimension } = resolvePlane(spec);
  const found = findCriticalPoints(compilePlane(spec), domain, SEARCH_SEED, dimension);
  return { answer: { minima: landmarks(found.minima), saddles: landmarks(found.saddles) } };
};
