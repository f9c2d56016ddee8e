import type { Minimum } from '../../experiment/map/spec';
import type { Plane } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import { hypot } from '../../formula/math/float64';
import { createCache } from '../surface/cache';
import { compilePlane } from '../surface/compiled';
import { findCriticalPoints } from '../surface/critical';

/**
 * The minima of a plane inside its domain, the lowest first, and a grid that tells for any point which of them it
 * can be close to: one look and one distance, however many there are.
 */
export interface MinimaGrid {
  readonly minima: readonly Minimum[];
  /** The domain's lower left corner, and what makes shares of the domain of distances; 0 where y doesn't count. */
  readonly origin: readonly [number, number];
  readonly scale: readonly [number, number];
  /** `close` means within this share of the domain. */
  readonly radius: number;
  /** CELLS × CELLS, row by row from the lower edge: the index of the minimum whose ball touches the cell, or -1. */
  readonly cells: Int32Array<ArrayBuffer>;
}

export const CELLS = 256;
const RADIUS = 0.01;
/** Two of them closer than this share of the domain are one. */
const CLOSEST = 1 / 64;
/** Newton's method begins at other places with each seed, until two of them in a row find nothing new. */
const MOST_SEEDS = 10;
const NOTHING_NEW = 2;
/** Coordinates so close to 0, in shares of the domain, are 0. */
const GRAIN = 1e-12;

const shareDistance = (
  [scaleX, scaleY]: readonly [number, number],
  [ax, ay]: Minimum,
  [bx, by]: Minimum,
): number => hypot((ax - bx) * scaleX, (ay - by) * scaleY);

const grids = createCache<MinimaGrid>(8);

/** The catalogue's own minima and those that Newton's method finds. Nothing for a plane without any. */
export const findMinima = (spec: PlaneSpec, plane: Plane): MinimaGrid => {
  const { formula, parameters, domain } = plane;
  return grids(JSON.stringify([formula, parameters, domain]), () => search(spec, plane));
};

const search = (spec: PlaneSpec, plane: Plane): MinimaGrid => {
  const [[x0, x1], [y0, y1]] = plane.domain;
  // Of a curve y tells nothing: every height is the same minimum.
  const flat = plane.dimension === 1;
  const scale = [1 / (x1 - x0), flat ? 0 : 1 / (y1 - y0)] as const;
  const surface = compilePlane(spec);
  const snap = (value: number, factor: number) => (Math.abs(value * factor) < GRAIN ? 0 : value);
  const minima: Minimum[] = [];
  let nearest = 1;
  const add = (minimum: Minimum): boolean => {
    const distances = minima.map((known) => shareDistance(scale, known, minimum));
    if (distances.some((distance) => distance < CLOSEST)) return false;
    nearest = Math.min(nearest, ...distances);
    minima.push(minimum);
    return true;
  };
  for (const known of plane.minima) add(known);
  for (let seed = 1, idle = 0; !flat && seed <= MOST_SEEDS && idle < NOTHING_NEW; seed += 1) {
    const found = findCriticalPoints(surface, plane.domain, seed).minima;
    const fresh = found.filter(({ x, y, value }) =>
      add([snap(x, scale[0]), snap(y, scale[1]), value]),
    );
    idle = fresh.length > 0 ? 0 : idle + 1;
  }
  minima.sort((a, b) => a[2] - b[2]);
  const radius = Math.min(RADIUS, nearest / 4);
  const place = { minima, origin: [x0, y0], scale, radius } as const;
  return { ...place, cells: cellsOf(place) };
};

const cellsOf = ({
  minima,
  origin,
  scale,
  radius,
}: Omit<MinimaGrid, 'cells'>): Int32Array<ArrayBuffer> => {
  const cells = new Int32Array(CELLS * CELLS).fill(-1);
  // A little more than the ball, so that float32 and float64 look into cells that say the same.
  const reach = radius + 0.1 / CELLS;
  const index = (share: number) => Math.min(CELLS - 1, Math.max(0, Math.floor(share * CELLS)));
  minima.forEach(([x, y], k) => {
    const u = (x - origin[0]) * scale[0];
    const v = (y - origin[1]) * scale[1];
    for (let row = index(v - reach); row <= index(v + reach); row += 1)
      for (let column = index(u - reach); column <= index(u + reach); column += 1)
        if ((cells[row * CELLS + column] ?? -1) < 0) cells[row * CELLS + column] = k;
  });
  return cells;
};
