import type { ReactNode } from 'react';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { FRAME, labelWidth } from './geometry';
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

/** What both axes have. */
const AXIS = {
  type: 'number',
  interval: 0,
  allowDataOverflow: true,
  tick: TICK,
  tickLine: false,
  // They come with the scale.
  niceTicks: 'none',
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
      {...AXIS}
      {...useAxis(x)}
      dataKey="x"
      height={FRAME.bottom}
      tickMargin={3}
      axisLine={AXIS_LINE}
    />
    <YAxis
      {...AXIS}
      {...useAxis(y)}
      dataKey="y"
      width={labelWidth(y)}
      tickMargin={4}
      axisLine={false}
    />
    {children}
  </LineChart>
);
