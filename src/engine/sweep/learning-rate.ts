import { resolvePlane } from '../../experiment/plane';
import { hyperSpecsOf } from '../../experiment/specs';
import { isStochastic } from '../../experiment/starts';
import type { Experiment, RunSpec } from '../../experiment/types';
import { simulateSurface } from '../surface/simulate';
import { type GoodRange, goodRange, type RatePoint } from './good-range';
import { rateGrid, ratesAround } from './rates';

const PER_DECADE = 8;
const REFINEMENTS = 2;
const REFINED = 4;
/** Of a race's steps, at its end: one step alone may be lucky, where a run swings about the minimum. */
const LAST_PART = 0.1;
/** Races a rate with noisy gradients, of which the middle one counts: seeds follow the experiment's. */
const NOISY_REPEATS = 9;

export interface RateSweep {
  /** Ascending in rate. */
  readonly points: readonly RatePoint[];
  readonly good: GoodRange | undefined;
}

/** Whether there is a rate to look for: methods find their step lengths themselves. */
export const hasRate = (spec: RunSpec): boolean => typeof spec.hyper.lr === 'number';

/** From the least to the largest rate of the slider, widened to what the run has now. */
const rangeOf = (spec: RunSpec): readonly [number, number] => {
  const lr = hyperSpecsOf(spec).lr;
  const now = Number(spec.hyper.lr);
  const number = lr !== undefined && 'scale' in lr ? lr : { min: 1e-6, max: 10 };
  return [Math.min(number.min, now), Math.max(number.max, now)];
};

/** The median; of an even number the upper one. Infinity where that is not a number. Sorts what it is given. */
const middle = (losses: Float64Array): number => {
  const loss = losses.sort()[losses.length >> 1];
  return loss === undefined || Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
};

/**
 * A run at one learning rate after another, everything else as the experiment has it: the median of its loss over the
 * last tenth of the steps (of the point on which it is judged). Coarse first, then closer around the best.
 * Yields what it has after every rate.
 * @param experiment on a plane
 */
export function* sweepRates(
  experiment: Experiment,
  run: number,
): Generator<readonly RatePoint[], RateSweep> {
  const { objective } = experiment;
  const spec = experiment.runs[run];
  if (objective.kind === 'network' || spec === undefined || !hasRate(spec))
    throw new Error(`run ${run} has no learning rate to look for`);
  const repeats = isStochastic(objective) ? NOISY_REPEATS : 1;
  const { changes: _, ...unchanged } = spec;
  const lastSteps = 1 + Math.floor(LAST_PART * experiment.steps);
  let startLoss = Number.NaN;

  const lossAt = (rate: number): number => {
    const losses: number[] = [];
    for (let k = 0; k < repeats; k += 1) {
      const [result] = simulateSurface({
        ...experiment,
        seed: experiment.seed + k,
        runs: [{ ...unchanged, hyper: { ...spec.hyper, lr: rate } }],
      }).runs;
      startLoss = result?.loss[0] ?? Number.NaN;
      const column = result?.judged?.judgedLoss ?? result?.loss ?? new Float64Array(0);
      const arrived = result?.status === 'finished';
      losses.push(arrived ? middle(column.slice(-lastSteps)) : Number.POSITIVE_INFINITY);
    }
    return middle(Float64Array.from(losses));
  };

  let points: RatePoint[] = [];
  const tried = new Set<number>();
  const tryAll = function* (rates: readonly number[]) {
    for (const rate of rates) {
      if (tried.has(rate)) continue;
      tried.add(rate);
      points = [...points, { rate, loss: lossAt(rate) }].sort((a, b) => a.rate - b.rate);
      yield points;
    }
  };
  const floor = () => {
    const values = resolvePlane(objective).minima.map(([, , value]) => value);
    return values.length > 0 ? Math.min(...values) : undefined;
  };

  yield* tryAll(rateGrid(...rangeOf(spec), PER_DECADE));
  for (let k = 0; k < REFINEMENTS; k += 1) {
    const found = goodRange(points, floor(), startLoss);
    if (found === undefined) break;
    const rates = points.map(({ rate }) => rate);
    yield* tryAll(ratesAround(rates, rates.indexOf(found.best.rate), REFINED));
  }
  return { points, good: goodRange(points, floor(), startLoss) };
}
