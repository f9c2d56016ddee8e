import { isInside } from '../../canvas/clip';
import { pointAt } from '../../canvas/polyline';
import { type Size, type Transform, toPixel } from '../../canvas/view';
import type { DrawnPath } from '../kit/companion-paths';
import type { StageColors } from '../kit/stage-colors';

const RADIUS = 2.6;
const START_RADIUS = 3;

/** Where the races beside the first are at a step: a small dot each, in its run's colour. */
export const paintDots = (
  context: CanvasRenderingContext2D,
  drawn: readonly DrawnPath[],
  step: number,
  size: Size,
  outline: string,
): void => {
  const frame = { left: -4, top: -4, right: size.width + 4, bottom: size.height + 4 };
  const byColor = new Map<string, Path2D>();
  for (const { path, look } of drawn) {
    if (!look.thin) continue;
    const [x, y] = pointAt(path.path, step);
    if (!isInside(frame, x, y)) continue;
    const dots = byColor.get(look.color) ?? new Path2D();
    dots.moveTo(x + RADIUS, y);
    dots.arc(x, y, RADIUS, 0, 2 * Math.PI);
    byColor.set(look.color, dots);
  }
  context.setLineDash([]);
  for (const [color, dots] of byColor) {
    context.strokeStyle = outline;
    context.lineWidth = 1.5;
    context.stroke(dots);
    context.fillStyle = color;
    context.fill(dots);
  }
};

/** The starts of a cloud: small rings. */
export const paintStarts = (
  context: CanvasRenderingContext2D,
  starts: readonly (readonly [number, number])[],
  transform: Transform,
  colors: StageColors,
): void => {
  const rings = new Path2D();
  for (const start of starts) {
    const [x, y] = toPixel(transform, start);
    rings.moveTo(x + START_RADIUS, y);
    rings.arc(x, y, START_RADIUS, 0, 2 * Math.PI);
  }
  context.setLineDash([]);
  context.strokeStyle = colors.outline;
  context.lineWidth = 3;
  context.stroke(rings);
  context.strokeStyle = colors.star;
  context.lineWidth = 1.25;
  context.stroke(rings);
};
