import type { XMode } from '../../experiment/view/choices';
import type { Column } from '../../worker/protocol';

/** The part of a RunSeries that positions need. */
export interface Series {
  readonly length: number;
  column(name: Column): Float64Array;
  indexOfStep(step: number): number;
}

/** The axis' value at every recorded point. */
export const xValues = (series: Series, mode: XMode, batchSize: number): Float64Array => {
  switch (mode) {
    case 'steps':
      return series.column('step');
    case 'evaluations':
      return series.column('evaluations');
    case 'seconds':
      return series.column('seconds');
    case 'microseconds':
      return series.column('seconds').map((seconds) => 1e6 * seconds);
    case 'examples':
      return series.column('step').map((step) => step * batchSize);
    default:
      return mode satisfies never;
  }
};

const between = (from: ArrayLike<number>, to: ArrayLike<number>, index: number, at: number) => {
  const a = from[index] ?? 0;
  const b = from[index + 1];
  const start = to[index] ?? 0;
  const end = to[index + 1];
  if (b === undefined || end === undefined || b <= a) return start;
  return start + Math.max(0, (at - a) / (b - a)) * (end - start);
};

/** Where a (fractional) step is on the axis, by the run that is the measure. */
export const xOfStep = (
  series: Series | undefined,
  mode: XMode,
  batchSize: number,
  step: number,
): number | undefined => {
  if (mode === 'steps') return step;
  if (mode === 'examples') return step * batchSize;
  const index = series?.indexOfStep(step) ?? -1;
  if (!series || index < 0) return undefined;
  return between(series.column('step'), xValues(series, mode, batchSize), index, step);
};

/** The recorded whole step nearest to a place on the axis. */
export const stepOfX = (
  series: Series | undefined,
  mode: XMode,
  batchSize: number,
  x: number,
): number | undefined => {
  if (mode === 'steps') return Math.round(x);
  if (mode === 'examples') return Math.round(x / batchSize);
  if (!series || series.length === 0) return undefined;
  const values = xValues(series, mode, batchSize);
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  const index = Math.max(0, low - 1);
  return Math.round(between(values, series.column('step'), index, x));
};
