import { useMemo } from 'react';
import { FRAME } from './geometry';
import type { AxisScale } from './scale';

/** How recharts writes the numbers of an axis. */
export const TICK = {
  fill: 'var(--muted)',
  fontFamily: 'var(--font-mono)',
  fontSize: 11,
  style: { fontVariantNumeric: 'tabular-nums' },
} as const;

export const AXIS_LINE = { stroke: 'var(--border)' };

export const MARGIN = { top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 };

/** What recharts' axes are told. The same objects for the same scale: a new array would make it compute everything anew. */
export const useAxis = (scale: AxisScale) =>
  useMemo(
    () => ({
      scale: scale.log ? ('log' as const) : ('linear' as const),
      domain: [scale.low, scale.high],
      ticks: [...scale.ticks],
      tickFormatter: (value: number): string => scale.labels[scale.ticks.indexOf(value)] ?? '',
    }),
    [scale],
  );

/** Recharts draws no ticks without data: the ends of both axes are enough. */
export const useEnds = (x: AxisScale, y: AxisScale) =>
  useMemo(
    () => [
      { x: x.low, y: y.low },
      { x: x.high, y: y.high },
    ],
    [x, y],
  );
