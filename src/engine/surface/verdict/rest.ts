import type { Place, Verdict } from '../../../experiment/verdict';
import { hypot } from '../../../formula/math/float64';
import { type RunRecord, stepLength } from './record';
import type { Spot, Terrain } from './terrain';

/** Shares of the domain's diagonal: how near a critical point is reached, and a known one whatever the slope there. */
const NEAR = 1e-4;
const THERE = 1e-7;
/** Where a run has come to rest on ground that is level already: no farther than this. */
const BESIDE = 1e-3;
/** Also in shares of the diagonal: an update that moves nothing. */
const STILL = 1e-9;
/** Shares of the domain's largest slope. */
const LEVEL = 1e-6;
const STEEP = 1e-7;
/** The slope that is as good as none, on ground that is no less steep than 1. */
const GENTLE = 1e-3;
/** What has been reached is not left for a slope so many times as long. */
const KEEPS = 2;
/** Updates that all stay near, before a run that still moves counts as arrived; that move nothing, before it is stuck. */
const STAYS = 4;
const STUCK = 8;
/** Each update so much longer than the last one: it leaves. */
const GROWS = 1.005;

/** Tells where a run is at rest, step by step in order. */
export type Rest = (k: number) => Verdict | undefined;

export const createRest = (
  record: RunRecord,
  terrain: Terrain,
  critical: (k: number) => Spot | undefined,
): Rest => {
  const { x, y, count, end } = record;
  const { span, steepest, minima } = terrain;
  const gentle = Math.max(GENTLE * Math.min(1, steepest), STEEP * steepest);
  const level = Math.min(gentle, LEVEL * steepest);
  let spot: Spot | undefined;
  let since = 0;
  let levelSince = 0;
  let levelPlace: { readonly since: number; readonly where: Place } | undefined;
  let frozenSince = 0;
  /** Length of the update that leaves step k, as far as the run makes one. */
  const moves = (k: number): number => {
    if (k + 1 < count) {
      const length = stepLength(record, k + 1);
      return Number.isNaN(length) ? Number.POSITIVE_INFINITY : length;
    }
    if (end === 'stopped') return 0;
    return k > 0 ? stepLength(record, k) : Number.POSITIVE_INFINITY;
  };

  const search = (k: number, slope: number): Spot | undefined => {
    const [px = Number.NaN, py = Number.NaN] = [x[k], y[k]];
    for (const [mx, my] of minima) {
      const distance = hypot(mx - px, my - py);
      if (distance <= THERE * span || (distance <= NEAR * span && slope <= gentle))
        return { x: mx, y: my, where: 'minimum' };
    }
    if (!(slope <= gentle)) return undefined;
    const found = critical(k);
    return found && hypot(found.x - px, found.y - py) <= NEAR * span ? found : undefined;
  };

  const spotAt = (k: number, slope: number): Spot | undefined => {
    const [px = Number.NaN, py = Number.NaN] = [x[k], y[k]];
    if (spot !== undefined) {
      const distance = hypot(spot.x - px, spot.y - py);
      if (slope <= KEEPS * gentle && distance <= NEAR * span) return spot;
    }
    const found = search(k, slope);
    // Beside a minimum without a gradient it is the distance alone that tells.
    if (!(found && spot && found.x === spot.x && found.y === spot.y)) since = k;
    return found;
  };

  /** At the edge of a saddle or a top, each step longer than the one before. */
  const leaves = (k: number, { where }: Spot): boolean => {
    if (where === 'minimum') return false;
    for (let i = k; i > k - 3; i -= 1)
      if (!(stepLength(record, i) > GROWS * stepLength(record, i - 1))) return false;
    return stepLength(record, k) > Number.EPSILON * span;
  };

  /** Where there is no slope to speak of: what is near, looked for again. */
  const levelAt = (k: number): Place => {
    if (levelPlace?.since !== levelSince) {
      const [px = Number.NaN, py = Number.NaN] = [x[k], y[k]];
      const found = terrain.critical(px, py);
      const near = found && hypot(found.x - px, found.y - py) <= BESIDE * span;
      levelPlace = { since: levelSince, where: near ? found.where : 'flat' };
    }
    return levelPlace.where;
  };

  /** A step that moves nothing is no rest yet where there is still a slope: a simplex waits between its steps. */
  const isThere = (k: number, slope: number, { x: sx, y: sy }: Spot): boolean =>
    slope <= level ||
    hypot(sx - (x[k] ?? Number.NaN), sy - (y[k] ?? Number.NaN)) <= THERE * span ||
    (end === 'stopped' && k === count - 1);

  return (k) => {
    const slope = terrain.slope(x[k] ?? Number.NaN, y[k] ?? Number.NaN);
    const length = moves(k);
    const still = length <= STILL * span;
    spot = spotAt(k, slope);
    if (!(still && slope <= level)) levelSince = k + 1;
    if (length > 0) frozenSince = k + 1;
    // In noise nothing has come to rest that may move again with the next step.
    if (terrain.noise === 0 || k - frozenSince >= STUCK) {
      const stays = spot !== undefined && k - since >= STAYS && !leaves(k, spot);
      if (spot !== undefined && (stays || (still && isThere(k, slope, spot))))
        return { kind: 'arrived', from: since, where: spot.where };
      if (levelSince <= k) return { kind: 'arrived', from: levelSince, where: levelAt(k) };
    }
    const stuck = k - frozenSince >= STUCK || (end === 'stopped' && k === count - 1);
    return stuck ? { kind: 'stuck', from: frozenSince } : undefined;
  };
};
