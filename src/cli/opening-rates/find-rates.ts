import type { FitDefinition, SurfaceDefinition } from '../../catalog/definition';
import { type SurfaceRun, simulateSurface } from '../../engine/surface/simulate';
import { sweepRates } from '../../engine/sweep/learning-rate';
import { canonical, defaultRun } from '../../experiment/defaults';
import { OPENING_OPTIMIZERS, type OpeningRates } from '../../experiment/opening-runs';
import { isStochastic } from '../../experiment/starts';
import type { Experiment } from '../../experiment/types';

/** A rate is as good as the worst of these parts of it: none stands at the edge of divergence, none is a stroke of luck. */
const NEAR = [0.9, 1, 1.1];
/** How far a path may leave the first view and still be watched, in widths and heights of it. */
const MARGIN = 0.25;
/** Of a race's steps, at its end: those whose losses are looked at. */
const LAST_PART = 0.1;
/** Two races end equally low where so small a part of the way is between them. */
const AS_LOW = 1e-6;
/** Races with neighbouring seeds where gradients are noisy. */
const NOISY_REPEATS = 9;

const raceOf = (objective: unknown, steps: number) =>
  canonical({
    objective,
    steps,
    runs: OPENING_OPTIMIZERS.map((optimizer) => defaultRun(optimizer, 'plane')),
  });

const middle = (values: Float64Array): number =>
  values.sort()[values.length >> 1] ?? Number.POSITIVE_INFINITY;

const staysInSight = ({ x, y }: SurfaceRun, domain: SurfaceDefinition['domain']): boolean =>
  [x, y].every((places, axis) => {
    const [low, high] = domain[axis as 0 | 1];
    const most = MARGIN * (high - low);
    return places.every((place) => place >= low - most && place <= high + most);
  });

/** How one run does at one rate. */
interface Outcome {
  /** The middle one of its losses over the last tenth of the steps; Infinity where it diverges or leaves the sight. */
  readonly end: number;
  /** The mean of its losses over the whole race: the lower, the sooner it is down. */
  readonly mean: number;
}
const LOST: Outcome = { end: Number.POSITIVE_INFINITY, mean: Number.POSITIVE_INFINITY };

/** The middle one of several races with neighbouring seeds where gradients are noisy. */
const outcomeAt = (
  experiment: Experiment,
  run: number,
  rate: number,
  domain: SurfaceDefinition['domain'],
): Outcome => {
  const spec = experiment.runs[run];
  const { objective, steps } = experiment;
  if (spec === undefined || objective.kind === 'network') return LOST;
  const repeats = isStochastic(objective) ? NOISY_REPEATS : 1;
  const outcomes = Array.from({ length: repeats }, (_, k) => {
    const [result] = simulateSurface({
      ...experiment,
      seed: experiment.seed + k,
      runs: [{ ...spec, hyper: { ...spec.hyper, lr: rate } }],
    }).runs;
    if (result?.status !== 'finished' || !staysInSight(result, domain)) return LOST;
    return {
      end: middle(result.loss.slice(-1 - Math.floor(LAST_PART * steps))),
      mean: result.loss.reduce((sum, loss) => sum + loss, 0) / result.loss.length,
    };
  });
  return outcomes.sort((a, b) => a.end - b.end)[repeats >> 1] ?? LOST;
};

const twoDigits = (rate: number): number => Number(rate.toPrecision(2));

interface Tried extends Outcome {
  readonly rate: number;
}

/** @param tried ascending in rate */
const middleOfBest = (tried: readonly Tried[]): Tried | undefined => {
  const lowest = Math.min(...tried.map(({ end }) => end));
  if (!(lowest < Number.POSITIVE_INFINITY)) return undefined;
  // What the slowest of all lost on average is the measure of the way there is to go.
  const way = Math.max(...tried.flatMap(({ mean }) => (mean < Infinity ? [mean] : []))) - lowest;
  const asLow = (k: number) => (tried[k]?.end ?? Infinity) - lowest <= AS_LOW * way;
  let low = tried.findIndex(({ end }) => end === lowest);
  let high = low;
  while (asLow(low - 1)) low -= 1;
  while (asLow(high + 1)) high += 1;
  const off = ({ rate }: Tried) => {
    const ratio = (rate * rate) / ((tried[low]?.rate ?? rate) * (tried[high]?.rate ?? rate));
    return Math.max(ratio, 1 / ratio);
  };
  return tried.slice(low, high + 1).sort((a, b) => off(a) - off(b))[0];
};

/**
 * A rate for each of the optimizers that open on a surface. The sweep of the page says which rates there are to choose
 * from, at two digits; each is as good as the worse of its neighbours, a tenth off, with its whole path in sight. Of the
 * range around the best in which all end as low the middle one is taken: far from both ends, and there is a race to see.
 * @returns nothing for an optimizer that diverges, or leaves the sight, at every rate
 */
const ratesIn = (
  experiment: Experiment,
  domain: SurfaceDefinition['domain'],
): Partial<OpeningRates> => {
  const found = OPENING_OPTIMIZERS.flatMap((optimizer, run) => {
    const sweep = sweepRates(experiment, run);
    let swept = sweep.next();
    while (!swept.done) swept = sweep.next();
    const rates = new Set(
      swept.value.points.filter(({ loss }) => loss < Infinity).map(({ rate }) => twoDigits(rate)),
    );
    const tried = [...rates].map((rate): Tried => {
      const near = NEAR.map((part) => outcomeAt(experiment, run, part * rate, domain));
      return {
        rate,
        end: Math.max(...near.map(({ end }) => end)),
        mean: Math.max(...near.map(({ mean }) => mean)),
      };
    });
    const best = middleOfBest(tried);
    return best ? [[optimizer, best.rate] as const] : [];
  });
  return Object.fromEntries(found);
};

export const findRates = (
  { id, start, gradientNoise = 0, domain }: SurfaceDefinition,
  steps: number,
): Partial<OpeningRates> =>
  ratesIn(raceOf({ kind: 'surface', surface: id, start, gradientNoise }, steps), domain);

export const findFitRates = ({ id, domain }: FitDefinition, steps: number): Partial<OpeningRates> =>
  ratesIn(raceOf({ kind: 'fit', fit: id }, steps), domain);
