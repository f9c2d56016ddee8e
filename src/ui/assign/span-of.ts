import { resolvePlane } from '../../experiment/plane';
import type { Experiment } from '../../experiment/types';

/** The longer side of what is shown of a plane; 1 of a network, which has no place to point at. */
export const spanOf = ({ objective }: Experiment): number => {
  if (objective.kind === 'network') return 1;
  const { domain } = resolvePlane(objective);
  return Math.max(...domain.map(([low, high]) => high - low));
};
