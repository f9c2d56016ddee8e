import { findMethod } from '../../catalog/methods';
import type { Quantity, XMode } from '../../experiment/view/choices';
import { isBySteps, xOfStep } from './axis';
import { type Band, bandOf } from './band';
import { batchSizeOf, type Recorded } from './recorded';

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

/** The bands of a chart, placed on its axis. */
export const bandsOf = (quantity: Quantity, mode: XMode, recorded: Recorded): PlotBand[] => {
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
