import type { PointList } from '../../../catalog/definition';
import { niceTicks } from '../../canvas/ticks';

/** From numbers of the data to pixels of the plot, and what of them is seen. */
export interface PlotScale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
  readonly ticks: readonly [readonly number[], readonly number[]];
}

/** Room for the ticks around what is drawn, in pixels. */
export const MARGIN = { left: 38, right: 8, top: 8, bottom: 22 };
const AROUND = 0.08;

const spanOf = (values: readonly number[]): readonly [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = AROUND * (high - low || Math.max(1, Math.abs(high)));
  return [low - room, high + room];
};

/**
 * A scale that shows all points of two columns.
 * @param columns numbers of the horizontal and of the vertical column
 * @param square whether a length is the same in both directions
 */
export const plotScale = (
  columns: readonly [readonly number[], readonly number[]],
  width: number,
  height: number,
  square = false,
): PlotScale => {
  const inner = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom] as const;
  let [[x0, x1], [y0, y1]] = [spanOf(columns[0]), spanOf(columns[1])];
  if (square) {
    const unit = Math.max((x1 - x0) / inner[0], (y1 - y0) / inner[1]);
    const [moreX, moreY] = [unit * inner[0] - (x1 - x0), unit * inner[1] - (y1 - y0)];
    [x0, x1, y0, y1] = [x0 - moreX / 2, x1 + moreX / 2, y0 - moreY / 2, y1 + moreY / 2];
  }
  return {
    x: (value) => MARGIN.left + (inner[0] * (value - x0)) / (x1 - x0),
    y: (value) => MARGIN.top + (inner[1] * (y1 - value)) / (y1 - y0),
    low: [x0, y0],
    high: [x1, y1],
    ticks: [niceTicks(x0, x1, width / 80).values, niceTicks(y0, y1, height / 50).values],
  };
};

export const column = (points: PointList, k: number): readonly number[] =>
  points.map((point) => point[k] ?? Number.NaN);

const STEPS = 160;

/** A function's graph over what is seen, as the `d` of a path; gaps where it is not finite or far out of sight. */
export const graphPath = (value: (u: number) => number, scale: PlotScale): string => {
  const [[x0, y0], [x1, y1]] = [scale.low, scale.high];
  const beyond = 4 * (y1 - y0);
  let path = '';
  let drawing = false;
  for (let k = 0; k <= STEPS; k += 1) {
    const u = x0 + ((x1 - x0) * k) / STEPS;
    const v = value(u);
    const seen = Number.isFinite(v) && v > y0 - beyond && v < y1 + beyond;
    if (seen) path += `${drawing ? 'L' : 'M'}${scale.x(u).toFixed(1)} ${scale.y(v).toFixed(1)}`;
    drawing = seen;
  }
  return path;
};
