import { useMemo } from 'react';
import type { AxisScale } from './scale';

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
