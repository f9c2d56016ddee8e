import { ClippedLine, type PixelPath, pointAt, traceBetween } from '../../canvas/polyline';
import type { Size } from '../../canvas/view';
import { drawingOrder, lineWidth, type RunLook, type RunPath } from '../../stage/kit/run-paths';
import { LineText } from './line-text';
import { markerElement } from './marker';
import { element } from './xml';

const EDGE = 4;
const GHOST = 0.28;
const HEAD = 6;

const pathText = (path: PixelPath, from: number, to: number, { width, height }: Size): string => {
  const sink = new LineText();
  const box = { left: -EDGE, top: -EDGE, right: width + EDGE, bottom: height + EDGE };
  traceBetween(path, from, to, new ClippedLine(sink, box));
  return sink.text;
};

const lineElement = (d: string, look: RunLook, opacity: number | undefined): string[] =>
  d === ''
    ? []
    : [
        element('path', {
          d,
          fill: 'none',
          stroke: look.color,
          'stroke-width': lineWidth(look),
          'stroke-dasharray': look.dash.length > 0 ? look.dash.join(' ') : undefined,
          'stroke-linejoin': 'round',
          'stroke-linecap': 'round',
          'stroke-opacity': opacity,
        }),
      ];

export interface DrawnRun {
  readonly path: RunPath;
  readonly look: RunLook;
}

/** The paths of runs up to a step, faintly what comes after it where that may be seen, and where each of them is. */
export const runElements = (
  drawn: readonly DrawnRun[],
  step: number,
  size: Size,
  outline: string,
): string[] => {
  const order = drawingOrder(drawn.map(({ look }) => look)).flatMap((k) => drawn[k] ?? []);
  return [
    ...order.flatMap(({ path: { path, lastStep }, look }) =>
      look.ghost ? lineElement(pathText(path, step, lastStep, size), look, GHOST) : [],
    ),
    ...order.flatMap(({ path: { path }, look }) =>
      lineElement(pathText(path, 0, step, size), look, look.thin ? 0.5 : undefined),
    ),
    ...order.flatMap(({ path: { path }, look }) => {
      const [x, y] = pointAt(path, step);
      const inside = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
      return inside && !look.thin
        ? [markerElement(look.marker, x, y, HEAD, look.color, outline)]
        : [];
    }),
  ];
};
