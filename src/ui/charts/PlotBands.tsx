import { memo } from 'react';
import { useRunStyle } from '../use-run-style';
import { bandOpacity, bandPaths } from './band-look';
import type { PlotArea } from './geometry';
import { PlotInside } from './PlotInside';
import type { PlotBand } from './plot-bands';
import type { AxisScale } from './scale';

interface Axes {
  readonly area: PlotArea;
  readonly x: AxisScale;
  readonly y: AxisScale;
}

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
    const { ground, median } = bandPaths({ points }, area, x, y);
    return (
      <>
        <path d={ground} fill={color} fillOpacity={bandOpacity(selected)} />
        <path
          d={median}
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
