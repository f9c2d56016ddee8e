import found from '../../../catalog/planar-rates.json' with { type: 'json' };
import { canonical } from '../../defaults';
import { textOfRuns } from '../../opening-runs';
import type { Experiment, RunSpec } from '../../types';
import { describeDataset } from '../dataset';

/** Who opens on points. */
export const POINTS_OPTIMIZERS = ['sgd', 'momentum', 'rmsprop', 'adam'] as const;
export type PointsRates = Readonly<Record<(typeof POINTS_OPTIMIZERS)[number], number>>;

/** By set, as `npm run opening-rates` found them. */
const rates: Readonly<Record<string, PointsRates>> = found;

/**
 * Of points of one's own nobody knows more than what is asked of them, so they open with the rates of a set that asks the
 * same. Cross-entropy's slopes are bounded, and no rate of a set's loses a run on other classes: those in the middle. Of
 * squares those of the set with the lowest: a last layer of eight tanh units and a bias curves the loss by 18 at most,
 * whatever the values, which gradient descent bears up to a rate of 1/9 and momentum longer.
 */
const LIKE = { classes: 'gaussians', values: 'sine' } as const;

/** The set by whose rates a data set opens. */
const setLike = ({ objective }: Experiment): string => {
  if (objective.kind !== 'network') return LIKE.classes;
  const { dataset } = objective;
  const kind = typeof dataset === 'string' ? dataset : dataset.kind;
  return Object.hasOwn(rates, kind) ? kind : LIKE[describeDataset(dataset).target.kind];
};

const runsLike = (set: string): readonly object[] =>
  POINTS_OPTIMIZERS.map((optimizer) => ({ optimizer, hyper: { lr: rates[set]?.[optimizer] } }));

/** That network, and so many steps, as points open. */
export const pointsRaceAt = (dataset: unknown, runs: readonly object[]): Experiment =>
  canonical({ objective: { kind: 'network', dataset }, runs });

/**
 * The race with which a set of points opens.
 * @param like the set by whose rates, where points of one's own come from one
 */
export const pointsRace = (dataset: unknown, like?: string): Experiment => {
  const opened = pointsRaceAt(dataset, runsLike(LIKE.classes));
  const set = like !== undefined && Object.hasOwn(rates, like) ? like : setLike(opened);
  return set === LIKE.classes ? opened : pointsRaceAt(dataset, runsLike(set));
};

/** Whether these are the runs with which some set of points opens: nobody has touched them. */
export const arePointsRuns = (runs: readonly RunSpec[]): boolean => {
  const text = textOfRuns(runs);
  return Object.keys(rates).some((dataset) => textOfRuns(pointsRace(dataset).runs) === text);
};
