import type { PointList } from '../../../catalog/definition';
import type { Point } from '../../../experiment/types';
import { roundPoint } from '../kit/round-point';
import { MARGIN, type PlotScale } from './plot';
import { type PlotModel, plotColumns } from './plot-model';

/** A plot, and what in it can be taken into the hand. */
export interface Plotted {
  readonly model: PlotModel;
  readonly scale: PlotScale;
  readonly points: PointList;
}

/** Where a point is drawn, in pixels. */
export const pixelOf = ({ model, scale }: Plotted, point: readonly number[]): Point => {
  const [across, up] = plotColumns(model);
  return [scale.x(point[across] ?? 0), scale.y(point[up] ?? 0)];
};

/** The point nearest to a place in pixels, within reach. */
export const pointNear = (plotted: Plotted, [x, y]: Point, reach: number): number | undefined => {
  let found: number | undefined;
  let least = reach;
  plotted.points.forEach((point, k) => {
    const [px, py] = pixelOf(plotted, point);
    const away = Math.hypot(px - x, py - y);
    if (away <= least) {
      found = k;
      least = away;
    }
  });
  return found;
};

/** Answers that are all 0 or 1 are labels, and stay such. */
const areLabels = ({ points }: Plotted): boolean =>
  points.every((point) => point.at(-1) === 0 || point.at(-1) === 1);

/** A point with what the plot shows of it at these numbers, rounded to what a pixel can tell. */
const placed = (plotted: Plotted, point: readonly number[], to: Point): readonly number[] => {
  const { model, scale } = plotted;
  const spans = [
    [scale.low[0], scale.high[0]],
    [scale.low[1], scale.high[1]],
  ] as const;
  const [across, up] = roundPoint(to, spans, scale);
  const answer = areLabels(plotted) ? Math.min(1, Math.max(0, Math.round(up))) : up;
  switch (model.kind) {
    case 'answers':
      return [point[0] ?? 0, point[1] ?? 0, across];
    case 'graph':
      return [across, answer];
    case 'circle':
    case 'none':
      return [across, up];
    default:
      return model satisfies never;
  }
};

/** A point where it is dragged to in pixels; not out of the plot. */
export const pointAtPixel = (
  plotted: Plotted,
  point: readonly number[],
  [x, y]: Point,
): readonly number[] => {
  const { scale } = plotted;
  const inX = Math.min(scale.width - MARGIN.right, Math.max(MARGIN.left, x));
  const inY = Math.min(scale.height - MARGIN.bottom, Math.max(MARGIN.top, y));
  return placed(plotted, point, [scale.fromX(inX), scale.fromY(inY)]);
};

/** A point moved by shares of what the plot shows. Labels change sides. */
export const pointMovedBy = (
  plotted: Plotted,
  point: readonly number[],
  [shareX, shareY]: Point,
): readonly number[] => {
  const { model, scale } = plotted;
  const [across, up] = plotColumns(model);
  const labels = model.kind === 'graph' && areLabels(plotted);
  const step = (k: 0 | 1, share: number) => share * ((scale.high[k] ?? 0) - (scale.low[k] ?? 0));
  return placed(plotted, point, [
    // What goes up in a plot of answers is the same number.
    (point[across] ?? 0) + step(0, model.kind === 'answers' && shareX === 0 ? shareY : shareX),
    labels
      ? shareY > 0
        ? 1
        : shareY < 0
          ? 0
          : (point[up] ?? 0)
      : (point[up] ?? 0) + step(1, shareY),
  ]);
};

/** The numbers of the points from left to right: the order in which keys step through them. */
export const inOrder = ({ model, points }: Plotted): readonly number[] => {
  const [across] = plotColumns(model);
  return points
    .map((point, k) => ({ k, at: point[across] ?? 0 }))
    .sort((a, b) => a.at - b.at || a.k - b.k)
    .map(({ k }) => k);
};
