import { type PlotArea, pixelX, pixelY } from './geometry';
import { linePath } from './path';
import type { PlotBand } from './plot-bands';
import type { AxisScale } from './scale';

export const bandOpacity = (selected: boolean): number => (selected ? 0.22 : 0.12);

/** So far outside a band is cut off: what is infinite leaves through the top. */
const OUTSIDE = 20;

/** A band and its median as SVG paths, from the plot's own corner. */
export const bandPaths = (
  { points }: Pick<PlotBand, 'points'>,
  area: PlotArea,
  x: AxisScale,
  y: AxisScale,
): { readonly ground: string; readonly median: string } => {
  const inside = { ...area, left: 0, top: 0 };
  const heightOf = (value: number): number => {
    if (value === Number.POSITIVE_INFINITY) return -OUTSIDE;
    // Zero and less stand below every logarithmic axis.
    if (y.log && value <= 0) return area.height + OUTSIDE;
    return Math.max(-OUTSIDE, Math.min(area.height + OUTSIDE, pixelY(inside, y, value)));
  };
  const edge = (of: 'low' | 'median' | 'high') =>
    points.map((point) => ({ x: pixelX(inside, x, point.x), y: heightOf(point[of]) }));
  return {
    ground: `${linePath([...edge('high'), ...edge('low').reverse()])}Z`,
    median: linePath(edge('median')),
  };
};
