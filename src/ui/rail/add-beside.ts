import { resolvePlane } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import type { Lab } from '../../state/lab/lab';
import { furtherStartsOf } from '../../state/surface/starts';

/** A new start lies this share of the domain beside the one before. */
const BESIDE = 0.08;

/** Adds a start a little beside the last one, towards the middle of the domain. */
export const addBeside = (lab: Pick<Lab, 'document'>, objective: PlaneSpec): void => {
  const { starts, start } = objective;
  const last = (starts && 'points' in starts ? starts.points.at(-1) : undefined) ?? start;
  const { domain, dimension } = resolvePlane(objective);
  const [[xMin, xMax], [yMin, yMax]] = domain;
  // Towards the middle, so that it is seen.
  const step = ([low, high]: readonly [number, number], at: number) =>
    (at > (low + high) / 2 ? -1 : 1) * BESIDE * (high - low);
  furtherStartsOf(lab).add([
    last[0] + step([xMin, xMax], last[0]),
    dimension === 1 ? last[1] : last[1] + step([yMin, yMax], last[1]),
  ]);
};
