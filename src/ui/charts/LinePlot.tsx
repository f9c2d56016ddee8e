import { memo } from 'react';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { FRAME, type PlotArea } from './geometry';
import type { PlotModel } from './model';
import { PlotLines } from './PlotLines';
import { AXIS_LINE, MARGIN, TICK, useAxis, useEnds } from './use-axis';
import type { Size } from './use-size';

interface Props {
  readonly model: PlotModel;
  readonly size: Size;
  readonly area: PlotArea;
  readonly selected: number;
}

/** The lines, grid and axes, by recharts. Everything that follows the pointer or the cursor is in PlotOverlay. */
export const LinePlot = memo(({ model, size, area, selected }: Props) => {
  const x = useAxis(model.x);
  const y = useAxis(model.y);
  const ends = useEnds(model.x, model.y);
  return (
    <LineChart {...size} data={ends} margin={MARGIN} accessibilityLayer={false} tabIndex={-1}>
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--border)" />
      <XAxis
        type="number"
        dataKey="x"
        {...x}
        interval={0}
        height={FRAME.bottom}
        allowDataOverflow
        tick={TICK}
        tickMargin={3}
        tickLine={false}
        axisLine={AXIS_LINE}
      />
      <YAxis
        type="number"
        dataKey="y"
        {...y}
        interval={0}
        width={FRAME.left}
        allowDataOverflow
        tick={TICK}
        tickMargin={4}
        tickLine={false}
        axisLine={false}
      />
      <PlotLines lines={model.lines} selected={selected} area={area} x={model.x} y={model.y} />
    </LineChart>
  );
});
LinePlot.displayName = 'LinePlot';
