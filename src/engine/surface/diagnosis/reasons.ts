import type { Told } from '../../../experiment/step-trace';
import { hypot } from '../../../formula/math/float64';
import { stepLength } from '../verdict/record';
import type { Situation } from './situation';

/** Condition numbers from which the way along the flat axis is a valley's floor, and how much of the step leads along. */
const VALLEY = 20;
const ALONG = 0.8;
/** Shares of the domain's diagonal: minima that are near enough to be swung about. */
const ABOUT = 0.2;
/** Of the limit: a swing that uses up so much of it has it to thank. */
const NEARLY = 0.8;
/** A smaller one says no more than that there is none. */
const LEAST_SHARE = 1e-4;

const told = (key: string, values: Told['values'] = {}): Told => ({ key, values });

const stabilityOf = ({ curvature: { stability } }: Situation): Told | undefined => {
  if (stability.kind === 'unknown' || !Number.isFinite(stability.bound)) return undefined;
  const { kind, sharpness, bound } = stability;
  // Where nothing curves upwards there is nothing to keep below.
  if (!(sharpness > 0)) return undefined;
  return told(`${sharpness > bound ? 'above' : 'below'}-bound-${kind}`, { sharpness, bound });
};

const aboveOf = (situation: Situation): Told | undefined => {
  const stability = stabilityOf(situation);
  return stability?.key.startsWith('above') ? stability : undefined;
};

/** A step over the limit, the first one where the numbers run away, and the rate that would have kept below it. */
const blame = ({ passed }: Situation): readonly Told[] => {
  if (passed === undefined) return [];
  const { kind, step, sharpness, bound, lr, first } = passed;
  const blamed = told(`${first ? 'passed' : 'over'}-bound-${kind}`, { step, sharpness, bound });
  if (kind === 'preconditioned') return [blamed, told('smaller-rate')];
  return [blamed, told('rate-below', { rate: (lr * bound) / sharpness })];
};

const placeOf = ({ record, step, terrain }: Situation) => {
  const [x = Number.NaN, y = Number.NaN] = [record.x[step], record.y[step]];
  const slope = terrain.slope(x, y);
  const known = terrain.minima.map(([mx, my]) => hypot(mx - x, my - y));
  return { x, y, slope, toMinimum: known.length > 0 ? Math.min(...known) : undefined };
};

/** Curvatures and distance of the critical point that belongs to the place. */
const spotOf = (situation: Situation) => {
  const { x, y, slope, toMinimum } = placeOf(situation);
  const { terrain } = situation;
  const spot = terrain.critical(x, y);
  const distance = spot ? hypot(spot.x - x, spot.y - y) : Number.NaN;
  const { sharp, flat } = terrain.bend(spot?.x ?? x, spot?.y ?? y);
  return {
    slope,
    distance: Math.min(distance, toMinimum ?? Number.POSITIVE_INFINITY),
    high: Math.max(sharp, flat),
    low: Math.min(sharp, flat),
  };
};

const arrived = (situation: Situation): readonly Told[] => {
  const { verdict, terrain } = situation;
  const { slope, distance, high, low } = spotOf(situation);
  switch (verdict.where) {
    case 'minimum':
      return [told('foot', { slope, distance: Number.isFinite(distance) ? distance : 0 })];
    case 'saddle':
      return [
        terrain.dimension === 1 ? told('turning', { slope }) : told('saddle', { slope, high, low }),
        told('leave'),
      ];
    case 'top':
      return [told('top', { slope, low }), told('leave')];
    default:
      return flat(situation);
  }
};

const flat = (situation: Situation): readonly Told[] => {
  const { slope, toMinimum } = placeOf(situation);
  const { steepest } = situation.terrain;
  // On a constant nothing is steepest.
  const share = steepest > 0 ? slope / steepest : 0;
  const level =
    share < LEAST_SHARE ? told('level', { slope }) : told('level-share', { slope, share });
  const far = toMinimum === undefined ? [] : [told('far', { distance: toMinimum })];
  return steepest > 0 ? [level, ...far, told('ignore-slope')] : [level];
};

const crawling = (situation: Situation): readonly Told[] => {
  const { verdict, record, step, isMethod } = situation;
  const { slope, distance } = spotOf(situation);
  if (verdict.where === 'flat') return flat(situation);
  const longer = isMethod ? [] : [told('larger-rate')];
  if (verdict.where === 'minimum') return [told('beside', { slope, distance }), ...longer];
  if (verdict.where !== undefined) return [told('beside', { slope, distance })];
  const short = told('short-steps', { slope, last: stepLength(record, step) });
  return [short, ...longer];
};

const diverged = (situation: Situation): readonly Told[] => {
  const { record, step } = situation;
  const [x, y] = [record.x[step] ?? Number.NaN, record.y[step] ?? Number.NaN];
  const loss = record.loss[step] ?? Number.NaN;
  const last = record.loss[step - 1] ?? Number.NaN;
  const passed = blame(situation);
  if (loss === Number.NEGATIVE_INFINITY || last < -1e30)
    return [told('bottomless', { loss: last, step: step - 1 })];
  if (passed.length > 0) return passed;
  const nowhere = Number.isNaN(loss) && Number.isFinite(x + y);
  return [nowhere ? told('no-value', { x, y }) : told('beyond', { loss: last, step: step - 1 })];
};

const descending = (situation: Situation): readonly Told[] => {
  const { update, terrain, record, step } = situation;
  const above = aboveOf(situation);
  const {
    sharp,
    flat: small,
    axis,
  } = terrain.bend(record.x[step] ?? Number.NaN, record.y[step] ?? Number.NaN);
  const condition = Math.abs(sharp / small);
  if (update && terrain.dimension === 2 && sharp > 0 && condition >= VALLEY) {
    const [dx, dy] = update.way;
    const across = Math.abs(dx * axis[0] + dy * axis[1]) / hypot(dx, dy);
    if (Math.sqrt(1 - across * across) >= ALONG) return [told('floor', { condition })];
  }
  const stability = above ?? stabilityOf(situation);
  return stability ? [stability] : [];
};

const rising = (situation: Situation): readonly Told[] => {
  const passed = blame(situation);
  if (passed.length > 0) return passed;
  const { update, hasMomentum } = situation;
  const uphill =
    update && update.way[0] * update.gradient[0] + update.way[1] * update.gradient[1] > 0;
  return uphill && hasMomentum ? [told('inertia')] : [];
};

const oscillating = (situation: Situation): readonly Told[] => {
  const passed = blame(situation);
  if (passed.length > 0) return passed;
  const { terrain, record, step, isMethod } = situation;
  const { stability } = situation.curvature;
  const { distance } = spotOf(situation);
  const near = stability.kind !== 'unknown' && stability.sharpness >= NEARLY * stability.bound;
  const limit = near ? stabilityOf(situation) : undefined;
  const spot = terrain.critical(record.x[step] ?? Number.NaN, record.y[step] ?? Number.NaN);
  const about = spot?.where === 'minimum' && distance <= ABOUT * terrain.span;
  return [
    ...(about ? [told('about', { distance })] : []),
    ...(limit ? [limit] : []),
    ...(isMethod ? [] : [told('smaller-rate')]),
  ];
};

/** What a verdict rests on, what is to blame for it and what helps, in this order. */
export const reasonsOf = (situation: Situation): readonly Told[] => {
  const { verdict, terrain, curvature, isMethod, hasMomentum } = situation;
  switch (verdict.kind) {
    case 'undefined':
      return verdict.from === 0 ? [told('move-start')] : [];
    case 'started': {
      const stability = stabilityOf(situation);
      return stability ? [stability] : [];
    }
    case 'arrived':
      return arrived(situation);
    case 'stuck': {
      const { slope } = placeOf(situation);
      return [told(isMethod ? 'search-failed' : 'no-step', { slope })];
    }
    case 'diverged':
      return diverged(situation);
    case 'diverging':
      return blame(situation);
    case 'noisy':
      return [
        told('noise', { noise: terrain.noise, slope: placeOf(situation).slope }),
        told('calm'),
      ];
    case 'oscillating':
      return oscillating(situation);
    case 'zigzagging': {
      const { condition } = curvature;
      const stability = stabilityOf(situation);
      const already = isMethod || hasMomentum || curvature.stability.kind === 'preconditioned';
      return [
        told('across', { condition }),
        ...(stability ? [stability] : []),
        ...(already ? [] : [told('along')]),
      ];
    }
    case 'crawling':
      return crawling(situation);
    case 'rising':
      return rising(situation);
    case 'descending':
      return descending(situation);
    case 'drifting':
    case 'at-chance':
      return [];
    default:
      return verdict.kind satisfies never;
  }
};
