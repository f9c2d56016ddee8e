import found from '../../../catalog/planar-rates.json' with { type: 'json' };
import { canonical } from '../../defaults';
import { textOfRuns } from '../../opening-runs';
import type { Experiment, RunSpec } from '../../types';

/** Who opens on points. */
export const POINTS_OPTIMIZERS = ['sgd', 'momentum', 'rmsprop', 'adam'] as const;
export type PointsRates = Readonly<Record<(typeof POINTS_OPTIMIZERS)[number], number>>;

/** By set, as `npm run opening-rates` found them. */
const rates: Readonly<Record<string, PointsRates>> = found;

/** Of points of one's own nobody knows anything: the rates at which none diverges on any set. */
const CAREFUL: PointsRates = { sgd: 0.3, momentum: 0.03, rmsprop: 0.01, adam: 0.03 };

const kindOf = (dataset: unknown): unknown =>
  typeof dataset === 'object' && dataset !== null && 'kind' in dataset ? dataset.kind : dataset;

/** That network, and so many steps, as points open. */
export const pointsRaceAt = (dataset: unknown, runs: readonly object[]): Experiment =>
  canonical({ objective: { kind: 'network', dataset }, runs });

/** The race with which a set of points opens. */
export const pointsRace = (dataset: unknown): Experiment => {
  const kind = String(kindOf(dataset));
  const own = (Object.hasOwn(rates, kind) ? rates[kind] : undefined) ?? CAREFUL;
  const runs = POINTS_OPTIMIZERS.map((optimizer) => ({ optimizer, hyper: { lr: own[optimizer] } }));
  return pointsRaceAt(dataset, runs);
};

/** Whether these are the runs with which some set of points opens: nobody has touched them. */
export const arePointsRuns = (runs: readonly RunSpec[]): boolean => {
  const text = textOfRuns(runs);
  const fewest = [
    [0, 0, 0],
    [1, 1, 1],
  ];
  return [...Object.keys(rates), { kind: 'points', points: fewest }].some(
    (dataset) => textOfRuns(pointsRace(dataset).runs) === text,
  );
};
