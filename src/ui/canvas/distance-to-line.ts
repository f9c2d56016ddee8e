import type { PixelPath } from './polyline';

/** Distance in pixels from a point to a polyline; Infinity where the polyline has no point. */
export const distanceToLine = (
  { xs, ys, length }: Pick<PixelPath, 'xs' | 'ys' | 'length'>,
  x: number,
  y: number,
): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < length; k += 1) {
    const [ax, ay] = [xs[k] ?? Number.NaN, ys[k] ?? Number.NaN];
    const next = Math.min(k + 1, length - 1);
    const [dx, dy] = [(xs[next] ?? ax) - ax, (ys[next] ?? ay) - ay];
    const square = dx * dx + dy * dy;
    const along = square > 0 ? ((x - ax) * dx + (y - ay) * dy) / square : 0;
    const share = Math.min(1, Math.max(0, along));
    const distance = Math.hypot(x - ax - share * dx, y - ay - share * dy);
    if (distance < least) least = distance;
  }
  return least;
};
