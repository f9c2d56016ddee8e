import { axisOf } from '../../experiment/recorded/axes';
import type { Recorded } from '../../experiment/recorded/quantities';
import type { XMode } from '../../experiment/view/choices';

/** The part of a RunSeries that positions need. */
export interface Series {
  readonly length: number;
  column(name: Recorded): Float64Array;
  indexOfStep(step: number): number;
}

/** It counts steps: every place on it is known beforehand. */
export const isBySteps = (mode: XMode): boolean => axisOf(mode).of === 'step';

/**
 * Of the axis' units in one of its column's.
 * @param batchSize examples that a batch really has
 */
export const perUnit = (mode: XMode, batchSize: number): number => {
  const { times = 1 } = axisOf(mode);
  return times === 'batchSize' ? batchSize : times;
};

/** The axis' value at every recorded point. */
export const xValues = (series: Series, mode: XMode, batchSize: number): Float64Array => {
  const column = series.column(axisOf(mode).of);
  const times = perUnit(mode, batchSize);
  return times === 1 ? column : column.map((value) => value * times);
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
  if (isBySteps(mode)) return step * perUnit(mode, batchSize);
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
  if (isBySteps(mode)) return Math.round(x / perUnit(mode, batchSize));
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
