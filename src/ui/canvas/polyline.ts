import { type Box, clipSegment } from './clip';
import type { Transform } from './view';

/** A polyline in pixels with the step of every point. */
export interface PixelPath {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly steps: Float64Array;
  /** Length of the line from its start to each point, for dashes. */
  readonly lengths: Float64Array;
  readonly length: number;
}

/** Pixels beyond which differences of coordinates could overflow. */
const FARTHEST = 1e150;

/**
 * Data columns (one point a step, from step 0, unless `stepOf` says which) in pixels, without the points closer than `least` pixels to the one
 * kept before them; the last one always stays. Ends before the first coordinate that is not finite
 * or unimaginably far away.
 */
export const pixelPath = (
  x: Float64Array,
  y: Float64Array,
  transform: Transform,
  least: number,
  stepOf?: Float64Array,
): PixelPath => {
  const capacity = Math.min(x.length, y.length);
  const xs = new Float64Array(capacity);
  const ys = new Float64Array(capacity);
  const steps = new Float64Array(capacity);
  const lengths = new Float64Array(capacity);
  let length = 0;
  let keptX = 0;
  let keptY = 0;
  let pending = false;
  for (let step = 0; step < capacity; step += 1) {
    const px = (x[step] ?? Number.NaN) * transform.scaleX + transform.offsetX;
    const py = (y[step] ?? Number.NaN) * transform.scaleY + transform.offsetY;
    if (!(Math.abs(px) < FARTHEST && Math.abs(py) < FARTHEST)) break;
    // A point that was left out may be overwritten by the next; the last one of all stays.
    if (pending) length -= 1;
    pending = length > 0 && Math.hypot(px - keptX, py - keptY) < least;
    if (!pending) {
      keptX = px;
      keptY = py;
    }
    xs[length] = px;
    ys[length] = py;
    steps[length] = stepOf?.[step] ?? step;
    if (length > 0) {
      const along = Math.hypot(px - (xs[length - 1] ?? 0), py - (ys[length - 1] ?? 0));
      lengths[length] = (lengths[length - 1] ?? 0) + along;
    }
    length += 1;
  }
  return { xs, ys, steps, lengths, length };
};

export interface LineSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

const range = { from: 0, to: 0 };

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Draws polylines so that no coordinate outside the box reaches the canvas, which draws huge ones wrongly. */
export class ClippedLine {
  private x = Number.NaN;
  private y = Number.NaN;
  private connected = false;

  constructor(
    private readonly sink: LineSink,
    private readonly box: Box,
  ) {}

  start(x: number, y: number): void {
    this.x = x;
    this.y = y;
    this.connected = false;
  }

  to(x: number, y: number): void {
    const { x: x0, y: y0 } = this;
    this.x = x;
    this.y = y;
    if (!clipSegment(this.box, x0, y0, x, y, range)) {
      this.connected = false;
      return;
    }
    const { from, to } = range;
    if (!this.connected || from > 0)
      this.emit('moveTo', x0 + from * (x - x0), y0 + from * (y - y0));
    this.emit('lineTo', x0 + to * (x - x0), y0 + to * (y - y0));
    this.connected = to === 1;
  }

  /** Segments of astronomic length cancel digits: what must be inside is kept inside. */
  private emit(kind: 'moveTo' | 'lineTo', x: number, y: number): void {
    const { left, top, right, bottom } = this.box;
    this.sink[kind](clamp(x, left, right), clamp(y, top, bottom));
  }
}

/** Draws the part of a path between two steps (fractions interpolate linearly). */
export const traceBetween = (
  path: PixelPath,
  from: number,
  to: number,
  line: ClippedLine,
): boolean => {
  if (path.length === 0 || to < from) return false;
  let index = segmentOf(path, from);
  const start = pointAt(path, from);
  line.start(start[0], start[1]);
  index += 1;
  while (index < path.length && (path.steps[index] ?? 0) < to) {
    line.to(path.xs[index] ?? 0, path.ys[index] ?? 0);
    index += 1;
  }
  const end = pointAt(path, to);
  line.to(end[0], end[1]);
  return true;
};

/** Index of the last kept point whose step is at most `step` (0 before the first). */
const segmentOf = (path: PixelPath, step: number): number => {
  let low = 0;
  let high = path.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((path.steps[middle] ?? 0) <= step) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** The point at a step, clamped to the path's ends, linear between points. */
export const pointAt = (path: PixelPath, step: number): readonly [number, number] => {
  const index = segmentOf(path, step);
  const x0 = path.xs[index] ?? Number.NaN;
  const y0 = path.ys[index] ?? Number.NaN;
  if (index + 1 >= path.length) return [x0, y0];
  const s0 = path.steps[index] ?? 0;
  const s1 = path.steps[index + 1] ?? 0;
  const share = Math.min(1, Math.max(0, (step - s0) / (s1 - s0)));
  return [
    x0 + share * ((path.xs[index + 1] ?? 0) - x0),
    y0 + share * ((path.ys[index + 1] ?? 0) - y0),
  ];
};

/** Length of the line from its start to the point at a step. */
export const lengthAt = (path: PixelPath, step: number): number => {
  const index = segmentOf(path, step);
  const [x, y] = pointAt(path, step);
  return (
    (path.lengths[index] ?? 0) + Math.hypot(x - (path.xs[index] ?? 0), y - (path.ys[index] ?? 0))
  );
};

/** Where and when a path is last inside the box before leaving it for good; undefined if its end is inside (or never was). */
export const exitOf = (
  path: PixelPath,
  box: Box,
): { readonly x: number; readonly y: number; readonly step: number } | undefined => {
  for (let index = path.length - 1; index > 0; index -= 1) {
    const x0 = path.xs[index - 1] ?? 0;
    const y0 = path.ys[index - 1] ?? 0;
    const x1 = path.xs[index] ?? 0;
    const y1 = path.ys[index] ?? 0;
    if (!clipSegment(box, x0, y0, x1, y1, range)) continue;
    const share = range.to;
    if (share === 1 && index === path.length - 1) return undefined;
    const s0 = path.steps[index - 1] ?? 0;
    const s1 = path.steps[index] ?? 0;
    return {
      x: clamp(x0 + share * (x1 - x0), box.left, box.right),
      y: clamp(y0 + share * (y1 - y0), box.top, box.bottom),
      step: s0 + share * (s1 - s0),
    };
  }
  return undefined;
};

/** The points of a path that are reached by a step. */
export const pathUntil = (path: PixelPath, step: number): PixelPath => {
  const beyond = path.steps.subarray(0, path.length).findIndex((at) => at > step);
  return beyond < 0 ? path : { ...path, length: beyond };
};
