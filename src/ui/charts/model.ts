import { axisOf } from '../../experiment/recorded/axes';
import { evaluatedOn, isEvaluated, isShare } from '../../experiment/recorded/charts';
import type { Quantity, ScaleChoice, XMode } from '../../experiment/view/choices';
import { explodedFrom } from '../exploded';
import { isBySteps, perUnit, xValues } from './axis';
import { boundsOf } from './bounds';
import { type Draft, draftsOf, type LineRole } from './drafts';
import { bandsOf, type PlotBand } from './plot-bands';
import { batchSizeOf, type Recorded } from './recorded';
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
  readonly role: LineRole;
  readonly points: readonly PlotPoint[];
}

/** Why the axis is not as wanted, or what it leaves out. */
export type PlotNote =
  | { readonly kind: 'negative' }
  | { readonly kind: 'nothingPositive' }
  | { readonly kind: 'dropped'; readonly count: number };

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

const POINTS = { most: 400, least: 120, together: 2400 } as const;

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
