import type { Point } from '../../../experiment/types';
import { HEIGHT, type ReliefGrid } from './relief-grid';

type Place = readonly [number, number, number];

const HALVINGS = 24;
/** A part of a ray this far above the highest and below the lowest point is looked at, too. */
const MARGIN = 0.02;

/** The part of a ray over the floor and between its lowest and highest point; undefined where there is none. */
const within = (origin: Place, ray: Place, low: Place, high: Place) => {
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (let axis = 0; axis < 3; axis += 1) {
    const start = origin[axis] ?? 0;
    const speed = ray[axis] ?? 0;
    const [a, b] = [(low[axis] ?? 0) - start, (high[axis] ?? 0) - start];
    if (speed === 0) {
      if (a > 0 || b < 0) return undefined;
      continue;
    }
    from = Math.max(from, Math.min(a / speed, b / speed));
    to = Math.min(to, Math.max(a / speed, b / speed));
  }
  return from < to && Number.isFinite(to) ? { from, to } : undefined;
};

/**
 * The points of the plane over which a ray meets the surface, from either side, nearest first. Steps of half a cell,
 * then halving: exact on the mesh's triangles, but for bumps smaller than a cell.
 */
export const surfaceHits = (grid: ReliefGrid, origin: Place, ray: Place): readonly Point[] => {
  const [halfX, halfY] = grid.half;
  const part = within(origin, ray, [-halfX, -MARGIN, -halfY], [halfX, HEIGHT + MARGIN, halfY]);
  if (!part) return [];
  const x = (t: number) => grid.xOf(origin[0] + t * ray[0]);
  const y = (t: number) => grid.yOf(origin[2] + t * ray[2]);
  const above = (t: number) => origin[1] + t * ray[1] - grid.heightAt(x(t), y(t));
  const cell = Math.min((2 * halfX) / (grid.width - 1), (2 * halfY) / (grid.height - 1));
  const step = cell / 2 / Math.max(Math.hypot(ray[0], ray[2]), Math.abs(ray[1]) * 0.5, 1e-9);
  const hits: Point[] = [];
  let before = above(part.from);
  for (let t = part.from; t < part.to; t += step) {
    const next = Math.min(t + step, part.to);
    const after = above(next);
    // Over a hole nothing is above or below.
    if (before * after <= 0 && before !== 0) {
      let [low, high] = [t, next];
      for (let k = 0; k < HALVINGS; k += 1) {
        const middle = (low + high) / 2;
        if (before * above(middle) > 0) low = middle;
        else high = middle;
      }
      hits.push([x(high), y(high)]);
    }
    before = after;
  }
  return hits;
};
