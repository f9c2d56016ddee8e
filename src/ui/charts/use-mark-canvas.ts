import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { observeCanvasSize, resizeCanvas } from '../canvas/canvas-size';
import type { Size } from '../canvas/view';
import { usePage } from '../context/use-page';
import { useScheme } from '../use-scheme';
import type { PlotArea } from './geometry';
import { type MarkColors, type PlotMarks, paintMarks } from './paint-marks';

const keyOf = ({ cursor, hover, riders }: PlotMarks): string =>
  [cursor, hover, ...riders.flatMap(({ run, look, x, y }) => [run, look, x, y])]
    .map((value) => value?.toFixed(1))
    .join();

/** A canvas over a chart, painted in every frame in which something on it has moved. */
export const useMarkCanvas = (
  area: PlotArea,
  selected: number,
  marksNow: () => PlotMarks,
): RefObject<HTMLCanvasElement | null> => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { frames } = usePage();
  const scheme = useScheme();
  const paint = useRef<() => void>(undefined);
  const target = useRef<{ readonly context: CanvasRenderingContext2D; readonly size: Size }>(
    undefined,
  );
  const colors = useRef<MarkColors>(undefined);
  const painted = useRef('');

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    return observeCanvasSize(element, (size) => {
      const context = resizeCanvas(element, size);
      target.current = context && { context, size };
      painted.current = '';
      paint.current?.();
    });
  }, []);

  // The scheme's colours are in the style sheet by the time that this runs.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const color = (name: string) => style.getPropertyValue(name).trim();
    colors.current = {
      scheme,
      cursor: color('--border-strong'),
      hover: color('--text'),
      outline: color('--panel'),
    };
    painted.current = '';
  }, [scheme]);

  // New lines are painted together with the markers that ride on them.
  useLayoutEffect(() => {
    paint.current = () => {
      if (!target.current || !colors.current) return;
      const marks = marksNow();
      const key = `${selected};${keyOf(marks)}`;
      if (key === painted.current) return;
      painted.current = key;
      const { context, size } = target.current;
      paintMarks(context, marks, size, area, selected, colors.current);
    };
    paint.current();
  });
  useEffect(() => frames.onFrame(() => paint.current?.()), [frames]);
  return canvas;
};
