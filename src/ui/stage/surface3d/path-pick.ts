import type { Point } from '../../../experiment/types';
import type { DrapedPath } from './draped-path';
import type { ReliefSpace } from './relief-space';

const distanceToSegment = ([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(px - ax - share * dx, py - ay - share * dy);
};

/** Whether one of a path's first pieces is seen within so many pixels of one. */
export const isOnPath = (
  { positions }: DrapedPath,
  pieces: number,
  space: ReliefSpace,
  pixel: Point,
  reach: number,
): boolean => {
  const at = (k: number) =>
    space.pixelOfPlace(positions[k] ?? 0, positions[k + 1] ?? 0, positions[k + 2] ?? 0);
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = at(6 * piece);
    const to = at(6 * piece + 3);
    if (from && to && distanceToSegment(pixel, from, to) <= reach) return true;
  }
  return false;
};
