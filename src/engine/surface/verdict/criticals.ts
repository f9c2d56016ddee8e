import { hypot } from '../../../formula/math/float64';
import type { RunRecord } from './record';
import type { Spot, Terrain } from './terrain';

/** In shares of the domain's diagonal: a move that may have brought it to another one. */
const AGAIN = 2e-3;
/** So much farther away from what was found than when it was, or a slope so much smaller, and it is looked again. */
const FARTHER = 1.5;
const GENTLER = 0.25;

interface Search {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly found: Spot | undefined;
  /** From there to what was found. */
  readonly away: number;
}

/** Tells the critical point that belongs to each step, with few searches: a run goes towards the same one for long. */
export const createCriticals = (
  { x, y }: RunRecord,
  terrain: Terrain,
): ((k: number) => Spot | undefined) => {
  let last: Search | undefined;
  return (k) => {
    const [px = Number.NaN, py = Number.NaN] = [x[k], y[k]];
    const slope = terrain.slope(px, py);
    if (last !== undefined && slope > GENTLER * last.slope) {
      const { found } = last;
      const from = found ?? last;
      const away = hypot(px - from.x, py - from.y);
      if (away <= Math.max(AGAIN * terrain.span, FARTHER * last.away)) return found;
    }
    const found = terrain.critical(px, py);
    const away = found ? hypot(px - found.x, py - found.y) : 0;
    last = { x: px, y: py, slope, found, away };
    return found;
  };
};
