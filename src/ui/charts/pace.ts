import type { XMode } from '../../experiment/view/choices';
import { type Series, xOfStep } from './axis';
import { type PlotArea, pixelX, pixelY } from './geometry';
import type { PlotModel } from './model';
import type { Recorded } from './recorded';
import { share } from './scale';
import { heightAt } from './thin';

/** How steps become places on the horizontal axis, at any frame. */
export interface Pace {
  readonly mode: XMode;
  readonly batchSize: number;
  readonly lastStep: () => number;
  /** The run whose evaluations and seconds place the cursor. */
  readonly reference: () => Series | undefined;
  readonly recorded: Recorded;
}

/** The selected run if it went as far as any; else the longest one. */
export const referenceSeries = (
  series: readonly Series[],
  selected: number,
): Series | undefined => {
  const last = (one: Series | undefined) =>
    one === undefined ? -1 : (one.column('step')[one.length - 1] ?? -1);
  let best = series[selected];
  for (const one of series) if (last(one) > last(best)) best = one;
  return best;
};

export const xAtStep = (
  { mode, batchSize, reference }: Pace,
  model: PlotModel,
  area: PlotArea,
  step: number,
): { readonly x: number; readonly pixel: number } | undefined => {
  const x = xOfStep(reference(), mode, batchSize, step);
  if (x === undefined || !(share(model.x, x) <= 1.001)) return undefined;
  return { x, pixel: pixelX(area, model.x, x) };
};

/** Where a run itself is on the axis at a step: its evaluations and its seconds are its own. */
export const ownX = ({ mode, batchSize, recorded }: Pace, run: number, step: number) =>
  xOfStep(recorded.series[run], mode, batchSize, step);

/** Where a run's marker sits on its line; at the line's end once the line has ended. */
export const riderAt = (
  model: PlotModel,
  area: PlotArea,
  run: number,
  x: number,
): { readonly x: number; readonly y: number } | undefined => {
  const points = model.lines.find((line) => line.run === run && line.role === 'main')?.points;
  const last = points?.[points.length - 1];
  if (!points || !last) return undefined;
  const at = Math.min(x, last.x);
  const value = heightAt(points, at, model.y.log);
  if (value === undefined) return undefined;
  const up = share(model.y, value);
  if (!(up >= -0.001 && up <= 1.001)) return undefined;
  return { x: pixelX(area, model.x, at), y: pixelY(area, model.y, value) };
};
