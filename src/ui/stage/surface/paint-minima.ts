import { type Size, type Transform, toPixel } from '../../canvas/view';
import type { StageColors } from './stage-colors';

const STAR_POINTS = 5;
const STAR_INNER = 0.45;

const starPath = (x: number, y: number, radius: number): Path2D => {
  const path = new Path2D();
  for (let k = 0; k < 2 * STAR_POINTS; k += 1) {
    const r = k % 2 === 0 ? radius : radius * STAR_INNER;
    const angle = (Math.PI * k) / STAR_POINTS - Math.PI / 2;
    path.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  path.closePath();
  return path;
};

/** A star at every known minimum. */
export const paintMinima = (
  context: CanvasRenderingContext2D,
  minima: readonly (readonly [number, number, number])[],
  transform: Transform,
  size: Size,
  colors: StageColors,
): void => {
  context.lineJoin = 'round';
  for (const [x, y] of minima) {
    const [px, py] = toPixel(transform, [x, y]);
    if (px < -10 || py < -10 || px > size.width + 10 || py > size.height + 10) continue;
    const star = starPath(px, py, 8);
    context.strokeStyle = colors.outline;
    context.lineWidth = 2.5;
    context.stroke(star);
    context.fillStyle = colors.star;
    context.fill(star);
  }
};
