import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import { canonical } from '../../defaults';
import { textOfRuns } from '../../opening-runs';
import type { DatasetSpec, Experiment, RunSpec } from '../../types';

/**
 * Who opens on points, with the rates of 0.001, 0.003, 0.01, … 1 at which the training loss of the usual network after 1,000
 * steps is lowest on most sets, and diverges on none.
 */
const RACE = [
  { optimizer: 'sgd', hyper: { lr: 0.3 } },
  { optimizer: 'momentum', hyper: { lr: 0.03 } },
  { optimizer: 'rmsprop', hyper: { lr: 0.01 } },
  { optimizer: 'adam', hyper: { lr: 0.03 } },
];

/** The race with which a set of points opens. */
export const pointsRace = (dataset: unknown): Experiment =>
  canonical({ objective: { kind: 'network', dataset }, runs: RACE });

/** Whether nobody has touched the runs. */
export const arePointsRuns = (runs: readonly RunSpec[]): boolean =>
  textOfRuns(runs) === textOfRuns(pointsRace('spirals').runs);

const rounded = (x: number): number => Math.round(1000 * x) / 1000;

/** The points of a set as points of one's own, to be changed one by one; in a link every digit counts. */
export const asOwnPoints = (
  points: readonly PlanarPoint[],
  target: 'classes' | 'values',
): DatasetSpec => ({
  kind: 'points',
  points: points.map(([x1, x2, answer]) => [rounded(x1), rounded(x2), rounded(answer)]),
  target,
});
