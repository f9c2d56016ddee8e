import { findMethod } from '../../catalog/methods';
import { batchExamples, isFullBatch } from '../../experiment/network/batches';
import { hasPenalty } from '../../experiment/network/held-out';
import { axisOf } from '../../experiment/recorded/axes';
import {
  type Evaluated,
  evaluatedOn,
  isDistance,
  isEvaluated,
  isShare,
} from '../../experiment/recorded/charts';
import type { Experiment } from '../../experiment/types';
import type { Quantity, ScaleChoice, XMode } from '../../experiment/view/choices';
import type { Evaluation } from '../../state/lab/playback';
import type { RunState } from '../../worker/protocol';
import { explodedFrom } from '../exploded';
import { isJudgedElsewhere, judgedColumn } from '../judged';
import { isBySteps, perUnit, type Series, xOfStep, xValues } from './axis';
import { type Band, bandOf, type RepeatPath } from './band';
import { boundsOf } from './bounds';
import { distances } from './distance';
import {
  type AxisScale,
  accuracyScale,
  countScale,
  linearScale,
  logScale,
  roundEnd,
} from './scale';

import { smooth } from './smooth';
import { type PlotPoint, thinLine } from './thin';

export interface PlotLine {
  readonly run: number;
  /**
   * `raw`: faint, behind its `main` line, which is smoothed or of the average that is judged; `held`: of held-out images, bold with a dot at every point; `train`: the same of a sample of those trained on, fine.
   */
  readonly role: 'raw' | 'main' | 'held' | 'train';
  readonly points: readonly PlotPoint[];
}

/** Why the axis is not as wanted, or what it leaves out. */
export type PlotNote =
  | { readonly kind: 'negative' }
  | { readonly kind: 'nothingPositive' }
  | { readonly kind: 'dropped'; readonly count: number };

/** Behind a run's line: from the lowest to the highest of its repeats, and their median. */
export interface PlotBand extends Pick<Band, 'count' | 'diverged'> {
  readonly run: number;
  readonly points: readonly {
    readonly x: number;
    readonly low: number;
    readonly median: number;
    readonly high: number;
  }[];
}

export interface PlotModel {
  readonly quantity: Quantity;
  readonly lines: readonly PlotLine[];
  readonly bands: readonly PlotBand[];
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly note: PlotNote | undefined;
  readonly empty: boolean;
  /** Why nothing is drawn, where more will not come. */
  readonly nothing: Nothing | undefined;
}

/** `unmeasured`: what is drawn has no such number; `infinite`: no number is finite. */
export type Nothing = 'unmeasured' | 'infinite';

/** Everything that one moment's charts are drawn from. */
export interface Recorded {
  readonly experiment: Experiment;
  readonly series: readonly Series[];
  /** By run, of the examples kept apart by which runs are compared. */
  readonly evaluations: readonly (readonly Evaluation[])[];
  /** On the test set at the end, where those are another one. */
  readonly tested: readonly (readonly Evaluation[])[];
  /** Of a sample of those trained on. */
  readonly trained: readonly (readonly Evaluation[])[];
  readonly status: readonly RunState[];
  /** Of runs that have joined and are not where the others are yet: their updates so far. */
  readonly catchingUp?: readonly (number | undefined)[];
  readonly minima: readonly (readonly [number, number, number])[];
  readonly visible: (run: number) => boolean;
  /** The same runs with other noise. */
  readonly repeats?: readonly RepeatPath[];
  /** The last step that is shown, where what comes after it is hidden. */
  readonly until?: number;
}

const POINTS = { most: 400, least: 120, together: 2400 } as const;

/** Examples of a batch: one that is larger than the training set is the training set. */
export const batchSizeOf = ({ objective }: Experiment): number =>
  objective.kind === 'network' ? batchExamples(objective) : 1;

/** The right end of the axis: known beforehand where it counts steps, so that nothing jumps while training. */
const xEnd = ({ experiment, series }: Recorded, mode: XMode): number => {
  const batchSize = batchSizeOf(experiment);
  const least = experiment.steps * perUnit(mode, batchSize);
  if (isBySteps(mode)) return least;
  let end = 0;
  for (const run of series) end = Math.max(end, xValues(run, mode, batchSize)[run.length - 1] ?? 0);
  if (axisOf(mode).of === 'seconds') return roundEnd(end);
  return experiment.objective.kind === 'network' ? Math.max(end, least) : end;
};

const valuesOf = (
  series: Series,
  quantity: Exclude<Quantity, Evaluated>,
  recorded: Recorded,
): Float64Array =>
  isDistance(quantity)
    ? distances(judgedColumn(series, 'x'), judgedColumn(series, 'y'), recorded.minima)
    : judgedColumn(series, quantity);

const evaluatedPoints = (
  series: Series,
  points: readonly Evaluation[],
  value: 'loss' | 'accuracy',
  mode: XMode,
  batchSize: number,
): { x: number[]; y: number[] } => {
  const x: number[] = [];
  const y: number[] = [];
  for (const evaluation of points) {
    const at = xOfStep(series, mode, batchSize, evaluation.step);
    if (at === undefined) continue;
    x.push(at);
    y.push(evaluation[value]);
  }
  return { x, y };
};

interface Draft {
  readonly run: number;
  readonly role: PlotLine['role'];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** It is drawn smoothed, over so many steps. */
  readonly horizon?: number;
}

const draftsOf = (quantity: Quantity, mode: XMode, recorded: Recorded): Draft[] => {
  const { experiment, series, evaluations, trained } = recorded;
  const batchSize = batchSizeOf(experiment);
  const { objective } = experiment;
  const network = objective.kind === 'network';
  return experiment.runs.flatMap((_, run): Draft[] => {
    const one = series[run];
    if (!one || !recorded.visible(run)) return [];
    const points = (of: typeof trained, value: 'loss' | 'accuracy') =>
      evaluatedPoints(one, of[run] ?? [], value, mode, batchSize);
    if (isEvaluated(quantity)) {
      const of = evaluatedOn(quantity) === 'held' ? evaluations : trained;
      return [{ run, role: 'main', ...points(of, 'accuracy') }];
    }
    const x = xValues(one, mode, batchSize);
    const y = valuesOf(one, quantity, recorded);
    if (!network || quantity !== 'loss') {
      const main: Draft = { run, role: 'main', x, y };
      const also = quantity === 'loss' && isJudgedElsewhere(one);
      return also ? [{ run, role: 'raw', x, y: one.column('loss') }, main] : [main];
    }
    const evaluated: Draft[] = [{ run, role: 'held', ...points(evaluations, 'loss') }];
    // What the batches' losses are without the penalty: the same as the other set's.
    if (hasPenalty(objective)) evaluated.push({ run, role: 'train', ...points(trained, 'loss') });
    // The whole training set at every step: there is no noise to take away.
    if (isFullBatch(objective)) return [{ run, role: 'main', x, y }, ...evaluated];
    const horizon = Math.max(5, experiment.steps / 40);
    return [{ run, role: 'raw', x, y }, { run, role: 'main', x, y, horizon }, ...evaluated];
  });
};

const bandsOf = (quantity: Quantity, mode: XMode, recorded: Recorded): PlotBand[] => {
  const { experiment, series, status, minima, repeats = [], until = Infinity } = recorded;
  if (repeats.length === 0) return [];
  const batchSize = batchSizeOf(experiment);
  return experiment.runs.flatMap(({ optimizer }, run): PlotBand[] => {
    const one = series[run];
    // Repeats of a method spend different numbers of evaluations on a step: by steps alone they are side by side.
    const apart = !isBySteps(mode) && findMethod(optimizer) !== undefined;
    if (!one || !recorded.visible(run) || apart) return [];
    const own = repeats.filter((repeat) => repeat.run === run);
    const band = bandOf(quantity, experiment.steps, one, status[run] ?? 'running', own, minima);
    if (band === undefined) return [];
    const { places, count, diverged } = band;
    const points = places.flatMap(({ step, low, median, high }) => {
      if (step > until) return [];
      const x = xOfStep(one, mode, batchSize, step);
      return x === undefined || !Number.isFinite(x) ? [] : [{ x, low, median, high }];
    });
    return points.length > 0 ? [{ run, points, count, diverged }] : [];
  });
};

const some = (values: ArrayLike<number>, test: (value: number) => boolean): boolean => {
  for (let i = 0; i < values.length; i += 1) if (test(values[i] ?? Number.NaN)) return true;
  return false;
};

/** Far outside a linear axis no pixel can be computed any more: a run on its way to infinity stops well above it. */
const reachable = (points: readonly PlotPoint[], { low, high, log }: AxisScale) => {
  const far = 100 * (high - low);
  const outside = ({ y }: PlotPoint) => y !== null && (y > high + far || y < low - far);
  if (log || !points.some(outside)) return points;
  return Object.freeze(
    points.map(({ x, y }) => ({
      x,
      y: y === null ? null : Math.max(low - far, Math.min(high + far, y)),
    })),
  );
};

/** Of runs that have made a step, or will make none, more records bring nothing new. */
const nothingOf = (drafts: readonly Draft[], { series, status }: Recorded): Nothing | undefined => {
  if (drafts.some(({ y }) => some(y, (value) => !Number.isNaN(value)))) return 'infinite';
  const told = ({ run }: Draft) =>
    (series[run]?.length ?? 0) > (status[run] === 'finished' || status[run] === 'diverged' ? 0 : 1);
  return drafts.length > 0 && drafts.every(told) ? 'unmeasured' : undefined;
};

/** Those that leave the scale to the others: that diverged, or that exploded while others did not. */
const wildRuns = ({ series, status, visible }: Recorded): ReadonlySet<number> => {
  const seen = series.map((_, run) => run).filter(visible);
  const diverged = seen.filter((run) => status[run] === 'diverged');
  const exploded = seen.filter((run) => {
    const one = series[run];
    return one !== undefined && explodedFrom(one) < Number.POSITIVE_INFINITY;
  });
  const both = new Set([...diverged, ...exploded]);
  return both.size < seen.length ? both : new Set(diverged);
};

const NO_SCALE = { low: 0, high: 1, log: false, ticks: [], labels: [] } as const;

/** What a chart draws: thinned lines, axes with their ticks, and what has to be said about them. */
export const plotModel = (
  quantity: Quantity,
  mode: XMode,
  choice: ScaleChoice,
  recorded: Recorded,
): PlotModel => {
  const drafts = draftsOf(quantity, mode, recorded);
  const wanted = !isShare(quantity) && choice !== 'linear';
  const positive = wanted && drafts.some(({ y }) => some(y, (value) => value > 0));
  const measured = drafts.some(({ y }) => some(y, Number.isFinite));
  const negative = drafts.some(({ y }) => some(y, (value) => value < 0));
  // Zeros are left out and counted; below zero a logarithm would hide half of the story.
  const log = positive && !(negative && choice === 'auto');

  const end = xEnd(recorded, mode);
  const lines = Math.max(1, drafts.length);
  const limit = Math.max(POINTS.least, Math.min(POINTS.most, Math.floor(POINTS.together / lines)));
  const smoothed =
    recorded.experiment.objective.kind === 'network' && drafts.some(({ role }) => role === 'raw');
  let dropped = 0;
  const drawn = drafts.map(({ run, role, x, y, horizon }) => {
    const steps = recorded.series[run]?.column('step') ?? [];
    const values = horizon === undefined ? y : smooth(steps, y, horizon, log);
    const thin = thinLine(x, values, { limit, xMax: end, positive: log });
    if (role !== 'main' || !smoothed) dropped += thin.dropped;
    return { run, role, points: thin.points };
  });
  const wild = wildRuns(recorded);
  const bands = bandsOf(quantity, mode, recorded);
  const fits = (y: number) => Number.isFinite(y) && (!log || y > 0);
  const bounds = boundsOf(
    [
      ...drawn.map(({ run, role, points }) => ({
        points,
        wild: wild.has(run),
        smoothed: smoothed && role === 'main',
        faint: role === 'raw',
      })),
      ...bands.map(({ points, diverged }) => ({
        points: points.flatMap(({ low, high }) => [low, high].filter(fits).map((y) => ({ y }))),
        wild: diverged > 0,
        smoothed: false,
        faint: false,
      })),
    ],
    log,
  );
  const note = (): PlotNote | undefined => {
    if (log) return dropped > 0 ? { kind: 'dropped', count: dropped } : undefined;
    if (!wanted || !measured) return undefined;
    return positive ? { kind: 'negative' } : { kind: 'nothingPositive' };
  };
  const yScale = (): AxisScale => {
    if (bounds === undefined) return NO_SCALE;
    if (isShare(quantity)) return accuracyScale(worstAccuracy(quantity, recorded));
    return log ? logScale(bounds.low, bounds.high) : linearScale(bounds.low, bounds.high);
  };
  const y = yScale();
  return {
    quantity,
    lines: drawn.map((line) => ({ ...line, points: reachable(line.points, y) })),
    bands,
    x: countScale(end),
    y,
    note: note(),
    empty: bounds === undefined,
    nothing: bounds === undefined ? nothingOf(drafts, recorded) : undefined,
  };
};

const worstAccuracy = (
  quantity: Quantity,
  { evaluations, trained, status, visible }: Recorded,
): number => {
  const of = isEvaluated(quantity) && evaluatedOn(quantity) === 'train' ? trained : evaluations;
  const bests = of.flatMap((points, run) =>
    visible(run) && status[run] !== 'diverged' && points.length > 0
      ? Math.max(...points.map(({ accuracy }) => accuracy))
      : [],
  );
  return bests.length === 0 ? 0 : Math.min(...bests);
};
