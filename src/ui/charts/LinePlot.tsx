import { memo } from 'react';
import { AxisChart } from './AxisChart';
import type { PlotArea } from './geometry';
import type { PlotModel } from './model';
import { PlotBands } from './PlotBands';
import { PlotLines } from './PlotLines';
import type { Size } from './use-size';

interface Props {
  readonly model: PlotModel;
  readonly size: Size;
  readonly area: PlotArea;
  readonly selected: number;
}

/** The lines, grid and axes. Everything that follows the pointer or the cursor is in PlotOverlay. */
export const LinePlot = memo(({ model: { lines, bands, x, y }, size, area, selected }: Props) => (
  <AxisChart x={x} y={y} size={size}>
    <PlotBands bands={bands} selected={selected} area={area} x={x} y={y} />
    <PlotLines lines={lines} selected={selected} area={area} x={x} y={y} />
  </AxisChart>
));
LinePlot.displayName = 'LinePlot';
