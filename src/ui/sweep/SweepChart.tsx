import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts';
import { FRAME } from '../charts/geometry';
import { RunLine } from '../charts/RunLine';
import type { AxisScale } from '../charts/scale';
import type { Size } from '../charts/use-size';
import { runStyle } from '../run-style';
import type { SweepModel } from './sweep-model';

interface Props {
  readonly model: SweepModel;
  readonly size: Size;
  readonly selected: number;
}

const TICK = {
  fill: 'var(--muted)',
  fontFamily: 'var(--font-mono)',
  fontSize: 11,
  style: { fontVariantNumeric: 'tabular-nums' },
} as const;

const MARGIN = { top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 };

const useAxis = (scale: AxisScale) =>
  useMemo(
    () => ({
      scale: scale.log ? ('log' as const) : ('linear' as const),
      domain: [scale.low, scale.high],
      ticks: [...scale.ticks],
      tickFormatter: (value: number): string => scale.labels[scale.ticks.indexOf(value)] ?? '',
    }),
    [scale],
  );

/** One curve a run: loss after the race by learning rate; a dot where the run is now. */
export const SweepChart = memo(({ model, size, selected }: Props) => {
  const x = useAxis(model.x);
  const y = useAxis(model.y);
  // The selected run on top.
  const lines = [...model.lines].sort(
    (a, b) => Number(a.run === selected) - Number(b.run === selected),
  );
  return (
    <LineChart {...size} margin={MARGIN} accessibilityLayer={false} tabIndex={-1}>
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
        axisLine={{ stroke: 'var(--border)' }}
      />
      <YAxis
        type="number"
        {...y}
        interval={0}
        width={FRAME.left}
        allowDataOverflow
        tick={TICK}
        tickMargin={4}
        tickLine={false}
        axisLine={false}
      />
      {lines.map(({ run, points }) => (
        <Line
          key={run}
          data={points}
          dataKey="y"
          shape={RunLine}
          stroke={runStyle(run).color}
          strokeWidth={run === selected ? 2.4 : 1.5}
          strokeDasharray={runStyle(run).dash}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          legendType="none"
        />
      ))}
      {lines.map(({ run, now }) =>
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
