import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { runStyle } from '../run-style';
import { FRAME } from './geometry';
import type { PlotLine, PlotModel } from './model';
import { DottedRunLine, RunLine } from './RunLine';
import type { AxisScale } from './scale';
import type { Size } from './use-size';

interface Props {
  readonly model: PlotModel;
  readonly size: Size;
  readonly selected: number;
}

/** The selected run on top of its like, and held-out images on top of batches. */
const inOrder = (lines: readonly PlotLine[], selected: number): PlotLine[] => {
  const rank = ({ role, run }: PlotLine) => (role === 'held' ? 2 : 0) + (run === selected ? 1 : 0);
  return lines.filter(({ role }) => role !== 'raw').sort((a, b) => rank(a) - rank(b));
};

const TICK = {
  fill: 'var(--muted)',
  fontFamily: 'var(--font-mono)',
  fontSize: 11,
  style: { fontVariantNumeric: 'tabular-nums' },
} as const;

const AXIS_LINE = { stroke: 'var(--border)' };
const MARGIN = { top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 };

/** The same objects for the same scale: a new array would make recharts compute everything anew. */
const useAxis = (scale: AxisScale) =>
  useMemo(
    () => ({
      domain: [scale.low, scale.high],
      ticks: [...scale.ticks],
      tickFormatter: (value: number): string => scale.labels[scale.ticks.indexOf(value)] ?? '',
    }),
    [scale],
  );

/** The lines, grid and axes, by recharts. Everything that follows the pointer or the cursor is in PlotOverlay. */
export const LinePlot = memo(({ model, size, selected }: Props) => {
  const x = useAxis(model.x);
  const y = useAxis(model.y);
  return (
    <LineChart
      width={size.width}
      height={size.height}
      margin={MARGIN}
      accessibilityLayer={false}
      tabIndex={-1}
    >
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
        scale={model.y.log ? 'log' : 'linear'}
        {...y}
        interval={0}
        width={FRAME.left}
        allowDataOverflow
        tick={TICK}
        tickMargin={4}
        tickLine={false}
        axisLine={false}
      />
      {inOrder(model.lines, selected).map(({ run, role, points }) => {
        const { color, dash } = runStyle(run);
        const held = role === 'held';
        return (
          <Line
            key={`${run}/${role}`}
            data={points}
            dataKey="y"
            shape={held ? DottedRunLine : RunLine}
            stroke={color}
            strokeWidth={(held ? 2.4 : 1.4) + (run === selected ? 0.9 : 0)}
            strokeDasharray={dash}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            legendType="none"
          />
        );
      })}
    </LineChart>
  );
});
LinePlot.displayName = 'LinePlot';
