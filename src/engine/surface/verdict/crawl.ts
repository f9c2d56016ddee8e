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
  Math.abs(terrain.bend(x, y).sharp) <= BENT_LITTLE * terrain.sharpest;
