import { memo } from 'react';
import { useRunStyle } from '../use-run-style';
import { type PlotArea, pixelX, pixelY } from './geometry';
import { PlotInside } from './PlotInside';
import { linePath } from './path';
import type { PlotBand } from './plot-bands';
import type { AxisScale } from './scale';

interface Axes {
  readonly area: PlotArea;
  readonly x: AxisScale;
  readonly y: AxisScale;
}

const OPACITY = 0.12;
const SELECTED_OPACITY = 0.22;
/** So far outside a band is cut off: what is infinite leaves through the top. */
const OUTSIDE = 20;

/** Bands of repeats, behind the lines; each with its median as dots. */
export const PlotBands = ({
  bands,
  selected,
  area,
  x,
  y,
}: Axes & { readonly bands: readonly PlotBand[]; readonly selected: number }) =>
  bands.length === 0 ? null : (
    <PlotInside area={area}>
      {bands.map((band) => (
        <OneBand
          key={band.run}
          band={band}
          selected={band.run === selected}
          area={area}
          x={x}
          y={y}
        />
      ))}
    </PlotInside>
  );

const OneBand = memo(
  ({
    band: { run, points },
    selected,
    area,
    x,
    y,
  }: Axes & { readonly band: PlotBand; readonly selected: boolean }) => {
    const { color } = useRunStyle(run);
    const inside = { ...area, left: 0, top: 0 };
    const heightOf = (value: number): number => {
      if (value === Number.POSITIVE_INFINITY) return -OUTSIDE;
      // Zero and less stand below every logarithmic axis.
      if (y.log && value <= 0) return area.height + OUTSIDE;
      return Math.max(-OUTSIDE, Math.min(area.height + OUTSIDE, pixelY(inside, y, value)));
    };
    const edge = (of: 'low' | 'median' | 'high') =>
      points.map((point) => ({ x: pixelX(inside, x, point.x), y: heightOf(point[of]) }));
    return (
      <>
        <path
          d={`${linePath([...edge('high'), ...edge('low').reverse()])}Z`}
          fill={color}
          fillOpacity={selected ? SELECTED_OPACITY : OPACITY}
        />
        <path
          d={linePath(edge('median'))}
          fill="none"
          stroke={color}
          strokeWidth={1.2}
          strokeDasharray="0.1 3"
          strokeLinecap="round"
        />
      </>
    );
  },
);
OneBand.displayName = 'OneBand';
