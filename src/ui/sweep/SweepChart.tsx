import { memo, useMemo } from 'react';
import { CartesianGrid, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts';
import { FRAME, plotArea } from '../charts/geometry';
import { PlotLines } from '../charts/PlotLines';
import { AXIS_LINE, MARGIN, TICK, useAxis, useEnds } from '../charts/use-axis';
import type { Size } from '../charts/use-size';
import { runStyle } from '../run-style';
import type { SweepModel } from './sweep-model';

interface Props {
  readonly model: SweepModel;
  readonly size: Size;
  readonly selected: number;
}

/** One curve a run: loss after the race by learning rate; a dot where the run is now. */
export const SweepChart = memo(({ model, size, selected }: Props) => {
  const x = useAxis(model.x);
  const y = useAxis(model.y);
  const ends = useEnds(model.x, model.y);
  const area = useMemo(() => plotArea(size), [size]);
  const lines = useMemo(
    () => model.lines.map(({ run, points }) => ({ run, role: 'main' as const, points })),
    [model],
  );
  return (
    <LineChart {...size} data={ends} margin={MARGIN} accessibilityLayer={false} tabIndex={-1}>
      <CartesianGrid syncWithTicks stroke="var(--border)" />
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
      <PlotLines lines={lines} selected={selected} area={area} x={model.x} y={model.y} />
      {model.lines.map(({ run, now }) =>
        now === undefined ? null : (
          <ReferenceDot
            key={run}
            {...now}
            r={run === selected ? 5.5 : 4.5}
            fill={runStyle(run).color}
            stroke="var(--panel)"
            strokeWidth={1.5}
          />
        ),
      )}
    </LineChart>
  );
});
SweepChart.displayName = 'SweepChart';
