import type { Place, Verdict } from '../../../experiment/verdict';
import { hypot } from '../../../formula/math/float64';
import { distanceBetween, type RunRecord } from './record';
import type { Spot, Terrain } from './terrain';

/** Steps that are looked back, and the fewest that say something. */
const BACK = 20;
const FEWEST = 5;
/** Shares of the domain's diagonal: as far as a crawl leads in so many steps, and what is beside a critical point. */
const WAY = 0.004;
const BESIDE = 0.02;
/** Beside a minimum only what would need so many times as long as it was watched crawls. */
const FAR = 50;
/** Shares of the domain's largest slope and curvature. */
const GENTLE = 0.03;
const BENT_LITTLE = 0.05;

/** How far beside a point a crease is looked for, and where. */
const AROUND = 1e-3;
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Hardly any way in the last steps, and not because a minimum is near. */
export const crawlAt = (
  record: RunRecord,
  terrain: Terrain,
  k: number,
  critical: (k: number) => Spot | undefined,
): Verdict | undefined => {
  const steps = Math.min(BACK, k);
  if (steps < FEWEST) return undefined;
  const from = k - steps;
  const most = (WAY * terrain.span * steps) / BACK;
  let way = 0;
  for (let i = from; i < k; i += 1) {
    way = Math.max(way, distanceBetween(record, i, k));
    if (!(way <= most)) return undefined;
  }
  const [px = Number.NaN, py = Number.NaN] = [record.x[k], record.y[k]];
  const found = critical(k);
  const distance = found ? hypot(found.x - px, found.y - py) : Number.POSITIVE_INFINITY;
  const beside = distance <= BESIDE * terrain.span ? found?.where : undefined;
  if (beside === 'minimum' && distance <= FAR * way) return undefined;
  const where: Place | undefined = beside ?? (isLevel(terrain, px, py) ? 'flat' : undefined);
  return { kind: 'crawling', from, ...(where === undefined ? {} : { where }) };
};

const isLevel = (terrain: Terrain, x: number, y: number): boolean =>
  terrain.slope(x, y) <= GENTLE * terrain.steepest &&
  Math.abs(terrain.bend(x, y).sharp) <= BENT_LITTLE * terrain.sharpest &&
  !isCreased(terrain, x, y);

/** On a crease the gradient is a convention: the ground beside it falls or climbs steeply. */
const isCreased = (
  { surface, span, steepest, dimension }: Terrain,
  x: number,
  y: number,
): boolean => {
  const here = surface.value(x, y);
  const most = 2 * GENTLE * steepest * AROUND * span;
  const sides = dimension === 1 ? SIDES.slice(0, 2) : SIDES;
  return sides.some(
    ([dx, dy]) =>
      Math.abs(surface.value(x + AROUND * span * dx, y + AROUND * span * dy) - here) > most,
  );
};
