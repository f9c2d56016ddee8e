import type { ReactNode } from 'react';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { FRAME } from './geometry';
import type { AxisScale } from './scale';
import { useAxis, useEnds } from './use-axis';
import type { Size } from './use-size';

interface Props {
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly size: Size;
  /** Lines at the horizontal axis' ticks, too. */
  readonly vertical?: boolean;
  readonly children: ReactNode;
}

const TICK = {
  fill: 'var(--muted)',
  fontFamily: 'var(--font-mono)',
  fontSize: 11,
  style: { fontVariantNumeric: 'tabular-nums' },
} as const;

const AXIS_LINE = { stroke: 'var(--border)' };
const MARGIN = { top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 };

/** Grid and axes of a chart, by recharts; what it shows is in the children, SVG in the chart's pixels. */
export const AxisChart = ({ x, y, size, vertical = false, children }: Props) => (
  <LineChart
    {...size}
    data={useEnds(x, y)}
    margin={MARGIN}
    accessibilityLayer={false}
    tabIndex={-1}
  >
    <CartesianGrid vertical={vertical} syncWithTicks stroke="var(--border)" />
    <XAxis
      type="number"
      dataKey="x"
      {...useAxis(x)}
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
      {...useAxis(y)}
      interval={0}
      width={FRAME.left}
      allowDataOverflow
      tick={TICK}
      tickMargin={4}
      tickLine={false}
      axisLine={false}
    />
    {children}
  </LineChart>
);
