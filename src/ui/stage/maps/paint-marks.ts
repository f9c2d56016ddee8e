import type { Minimum } from '../../../experiment/map/spec';
import type { Domain, Point } from '../../../experiment/types';
import type { MapPath } from '../../../state/surface/map';
import { fitView } from '../../canvas/view';
import { type MapFrame, toFrame } from './map-frame';

/** Marks are white on black: they show on every colour of a map. */
const INK = '#ffffff';
const HALO = 'rgb(8 10 14 / 85%)';
/** With more minima than this, numbers would be a scrawl. */
const MOST_NUMBERS = 24;

const inside = ({ left, top, width, height }: MapFrame, [x, y]: Point): boolean =>
  x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;

/** A numbered dot at every minimum in view. */
export const paintMinimumMarks = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  view: Domain,
  minima: readonly Minimum[],
  font: string,
): void => {
  const many = minima.length > MOST_NUMBERS;
  context.save();
  context.font = `700 10.5px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  minima.forEach(([x, y], k) => {
    const at = toFrame(frame, view, [x, y]);
    if (!inside(frame, at)) return;
    context.beginPath();
    context.arc(at[0], at[1], many ? 2.5 : 8.5, 0, 2 * Math.PI);
    context.fillStyle = HALO;
    context.fill();
    context.strokeStyle = INK;
    context.lineWidth = 1.25;
    context.stroke();
    if (many) return;
    context.fillStyle = INK;
    context.fillText(String(k + 1), at[0], at[1] + 0.5);
  });
  context.restore();
};

/** A ring with a dot: where the run stands that is shown. */
export const paintStand = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  view: Domain,
  point: Point,
): void => {
  const at = toFrame(frame, view, point);
  if (!inside(frame, at)) return;
  context.save();
  for (const [color, width] of [
    [HALO, 5],
    [INK, 2],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.arc(at[0], at[1], 6, 0, 2 * Math.PI);
    context.stroke();
  }
  context.fillStyle = INK;
  context.beginPath();
  context.arc(at[0], at[1], 1.75, 0, 2 * Math.PI);
  context.fill();
  context.restore();
};

/** Four strokes around the pixel that is pointed at. */
export const paintCrosshair = (context: CanvasRenderingContext2D, [x, y]: Point): void => {
  context.save();
  for (const [color, width] of [
    [HALO, 4],
    [INK, 1.5],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      context.moveTo(x + 5 * dx, y + 5 * dy);
      context.lineTo(x + 12 * dx, y + 12 * dy);
    }
    context.stroke();
  }
  context.restore();
};

const strokePath = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  view: Domain,
  { series }: MapPath,
): void => {
  const xs = series.column('x');
  const ys = series.column('y');
  const line = new Path2D();
  let last: Point | undefined;
  xs.forEach((x, k) => {
    const [px, py] = toFrame(frame, view, [x, ys[k] ?? Number.NaN]);
    // Canvases lose far points; what is so far out is out of sight.
    if (!(Math.abs(px) < 1e5 && Math.abs(py) < 1e5)) return;
    if (last) line.lineTo(px, py);
    else line.moveTo(px, py);
    last = [px, py];
  });
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [color, width] of [
    [HALO, 4],
    [INK, 1.6],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke(line);
  }
  if (!last) return;
  context.beginPath();
  context.arc(last[0], last[1], 3.5, 0, 2 * Math.PI);
  context.fillStyle = INK;
  context.fill();
  context.strokeStyle = HALO;
  context.lineWidth = 1.5;
  context.stroke();
};

/** The path of the pixel that is pointed at, over a map of starts. */
export const paintPath = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  view: Domain,
  path: MapPath,
): void => {
  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, frame.width, frame.height);
  context.clip();
  strokePath(context, frame, view, path);
  context.restore();
};

const INSET = 170;
const INSET_ROOM = 10;

/** The same in a small plane of its own, in the corner away from the pointer: a map of hyperparameters has none. */
export const paintInset = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  pointer: Point,
  domain: Domain,
  minima: readonly Minimum[],
  path: MapPath,
): void => {
  const side = Math.min(INSET, 0.45 * frame.width, 0.45 * frame.height);
  const right = pointer[0] < frame.left + frame.width / 2;
  const low = pointer[1] < frame.top + frame.height / 2;
  const inset: MapFrame = {
    left: right ? frame.left + frame.width - side - INSET_ROOM : frame.left + INSET_ROOM,
    top: low ? frame.top + frame.height - side - INSET_ROOM : frame.top + INSET_ROOM,
    width: side,
    height: side,
  };
  const view = fitView(domain, inset);
  context.save();
  context.beginPath();
  context.roundRect(inset.left, inset.top, side, side, 6);
  context.fillStyle = 'rgb(14 18 24 / 92%)';
  context.fill();
  context.strokeStyle = 'rgb(255 255 255 / 45%)';
  context.lineWidth = 1;
  context.stroke();
  context.clip();
  context.fillStyle = '#ffd166';
  for (const [x, y] of minima) {
    const at = toFrame(inset, view, [x, y]);
    context.beginPath();
    context.arc(at[0], at[1], 3, 0, 2 * Math.PI);
    context.fill();
  }
  strokePath(context, inset, view, path);
  context.restore();
};
