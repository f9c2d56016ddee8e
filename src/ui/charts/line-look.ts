import { type PlotArea, pixelX, pixelY } from './geometry';
import type { PlotLine } from './model';
import { dotsPath, linePath, lonePath } from './path';
import type { AxisScale } from './scale';

type Role = PlotLine['role'];

export type Line = Pick<PlotLine, 'run' | 'role' | 'points'>;

const WIDTHS: Readonly<Record<Role, number>> = {
  raw: 1,
  limit: 1.4,
  main: 1.4,
  held: 2.4,
  train: 1,
};
const SELECTED_MORE = 0.9;
export const RAW_OPACITY = 0.28;
/** Pixels across, of a point that no line reaches or that was evaluated. */
export const DOT = 5;

export const lineWidth = (role: Role, selected: boolean): number =>
  WIDTHS[role] + (selected && role !== 'raw' ? SELECTED_MORE : 0);

/** For stroke-dasharray. @param dash the run's own */
export const lineDash = (role: Role, dash: string): string | undefined => {
  if (role === 'limit') return '2 4';
  return role === 'raw' || dash === '' ? undefined : dash;
};

/** Batches behind, held-out images in front; of its like the selected run on top. */
export const inOrder = (lines: readonly Line[], selected: number): Line[] => {
  const rank = { raw: 0, limit: 0, main: 2, train: 4, held: 6 };
  const place = ({ role, run }: Line) => rank[role] + (run === selected ? 1 : 0);
  return [...lines].sort((a, b) => place(a) - place(b));
};

/** A line and its dots as SVG paths, from the plot's own corner. */
export const linePaths = (
  { role, points }: Pick<Line, 'role' | 'points'>,
  area: PlotArea,
  x: AxisScale,
  y: AxisScale,
): { readonly line: string; readonly dots: string } => {
  const inside = { ...area, left: 0, top: 0 };
  const pixels = points.map((point) => ({
    x: pixelX(inside, x, point.x),
    y: point.y === null ? null : pixelY(inside, y, point.y),
  }));
  return { line: linePath(pixels), dots: role === 'held' ? dotsPath(pixels) : lonePath(pixels) };
};
