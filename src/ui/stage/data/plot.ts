import type { PointList } from '../../../catalog/definition';
import { niceTicks, type Ticks } from '../../canvas/ticks';

/** From numbers of the data to pixels of the plot and back, and what of them is seen. */
export interface PlotScale {
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly fromX: (pixel: number) => number;
  readonly fromY: (pixel: number) => number;
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
  readonly ticks: readonly [Ticks, Ticks];
}

/** Room for the ticks around what is drawn, in pixels. */
export const MARGIN = { left: 38, right: 10, top: 6, bottom: 20 };
const AROUND = 0.08;
/** Pixels from tick to tick, at least about. */
const TICK_ROOM = { across: 70, up: 30 };
/** Of steps of 1, 2 and 5, so many asked for are two at least. */
const LEAST_TICKS = 5;

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
  const inner = [
    Math.max(1, width - MARGIN.left - MARGIN.right),
    Math.max(1, height - MARGIN.top - MARGIN.bottom),
  ] as const;
  let [[x0, x1], [y0, y1]] = [spanOf(columns[0]), spanOf(columns[1])];
  if (square) {
    const unit = Math.max((x1 - x0) / inner[0], (y1 - y0) / inner[1]);
    const [moreX, moreY] = [unit * inner[0] - (x1 - x0), unit * inner[1] - (y1 - y0)];
    [x0, x1, y0, y1] = [x0 - moreX / 2, x1 + moreX / 2, y0 - moreY / 2, y1 + moreY / 2];
  }
  return {
    width,
    height,
    x: (value) => MARGIN.left + (inner[0] * (value - x0)) / (x1 - x0),
    y: (value) => MARGIN.top + (inner[1] * (y1 - value)) / (y1 - y0),
    fromX: (pixel) => x0 + ((pixel - MARGIN.left) * (x1 - x0)) / inner[0],
    fromY: (pixel) => y1 - ((pixel - MARGIN.top) * (y1 - y0)) / inner[1],
    low: [x0, y0],
    high: [x1, y1],
    ticks: [
      niceTicks(x0, x1, Math.max(LEAST_TICKS, inner[0] / TICK_ROOM.across)),
      niceTicks(y0, y1, Math.max(LEAST_TICKS, inner[1] / TICK_ROOM.up)),
    ],
  };
};

export const column = (points: PointList, k: number): readonly number[] =>
  points.map((point) => point[k] ?? Number.NaN);

/** Of a graph, pixels from one of its points to the next. */
const GRAPH_STEP = 3;

const near = (pixel: number) => Math.round(pixel * 10) / 10;

/** A function's graph over what is seen, as the `d` of a path; gaps where it is not finite or far out of sight. */
export const graphPath = (value: (u: number) => number, scale: PlotScale): string => {
  const { low, high } = scale;
  const beyond = 4 * (high[1] - low[1]);
  const right = scale.width - MARGIN.right;
  let path = '';
  let drawing = false;
  for (let pixel = MARGIN.left; pixel < right + GRAPH_STEP; pixel += GRAPH_STEP) {
    const v = value(scale.fromX(pixel));
    const seen = Number.isFinite(v) && v > low[1] - beyond && v < high[1] + beyond;
    if (seen) path += `${drawing ? 'L' : 'M'}${pixel} ${near(scale.y(v))}`;
    drawing = seen;
  }
  return path;
};

/** Circles around points in pixels, as the `d` of one path. */
export const circlesPath = (
  centres: Iterable<readonly [number, number]>,
  radius: number,
): string => {
  let path = '';
  for (const [x, y] of centres)
    if (Number.isFinite(x) && Number.isFinite(y))
      path += `M${near(x - radius)} ${near(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  return path;
};
