import { type RunRecord, turnsBack } from './record';
import { direction, type Turns } from './turns';

/** Losses that are compared, at least; and how far back a lowest one is looked for. */
const SHORT = 8;
const LONG = 48;
const LONGEST = 96;
/** Swings on each side whose heights can be compared: one alone may be part of a longer pattern. */
const SEVERAL = 3;
/** Turning points around two whole swings. */
const TWO_SWINGS = 5;
/** A way up or down this much longer than the swings before it is none of them. */
const OUTLASTS = 2;
/** Of the swing's height: what counts as a change of its lowest point, of its highest one, and of its mean. */
const OF_LOWEST = 0.05;
const OF_HIGHEST = 0.2;
const OF_MEAN = 0.1;
/** The same where there are few swings to be compared. */
const OF_FEW = 0.25;
/** Where the last part of a window begins. */
const LATELY = 2 / 3;

export interface Swing {
  /** First step of the window. */
  readonly from: number;
  readonly way: 'down' | 'up' | 'neither';
  /** By how much the mean of its second half lies above that of its first, of the swing's height. */
  readonly drift: number;
  /** It has been lower lately than ever before in the window, … */
  readonly deepens: boolean;
  /** … and by a good part of the swing's height. */
  readonly deepensMuch: boolean;
  /** Of the window's losses. */
  readonly height: number;
  /** The loss swings too, not the point alone. */
  readonly ofLoss: boolean;
}

/** Losses of a part of a window. */
interface Part {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** @param to the first step that is not of the part */
const partOf = (loss: Float64Array, from: number, to: number): Part => {
  let sum = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k += 1) {
    const value = loss[k] ?? Number.NaN;
    sum += value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { mean: sum / (to - from), low, high };
};

/** The step of the lowest loss of a part. */
const lowestAt = (loss: Float64Array, from: number, to: number): number => {
  let lowest = from;
  for (let k = from + 1; k < to; k += 1)
    if ((loss[k] ?? Number.NaN) < (loss[lowest] ?? Number.NaN)) lowest = k;
  return lowest;
};

/** Updates that turn back on the one before them, among the last ones: three in four. */
const shuttles = (record: RunRecord, k: number): boolean => {
  const most = Math.min(SHORT, k) - 1;
  if (most < 2) return false;
  let count = 0;
  for (let i = k; i > k - most; i -= 1) if (turnsBack(record, i)) count += 1;
  return count >= 0.75 * most;
};

/** The last three updates changed the loss up, down and up again, or the other way round. */
const alternates = (loss: Float64Array, k: number): boolean => {
  if (k < 3) return false;
  const now = direction(loss, k);
  return now !== 0 && direction(loss, k - 1) === -now && direction(loss, k - 2) === now;
};

/** The loss has swung twice, and step k still belongs to that. */
const swings = (turns: Turns, k: number): boolean => {
  if (turns.last(TWO_SWINGS) === undefined) return false;
  let longest = 0;
  for (let n = 1; n < TWO_SWINGS; n += 1)
    longest = Math.max(longest, (turns.last(n) ?? 0) - (turns.last(n + 1) ?? 0));
  return k - turns.began <= OUTLASTS * longest;
};

interface Parts {
  /** Where two spans of the run begin, meet and end. */
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  /** Whole swings in each of them. */
  readonly swings: number;
}

/** Spans of equally many whole swings: several, if there were so many. */
const wholeSwings = (turns: Turns): Parts | undefined => {
  const to = turns.last(1) ?? 0;
  let found: Parts | undefined;
  for (let each = 1; ; each += 1) {
    const [from, middle] = [turns.last(4 * each + 1), turns.last(2 * each + 1)];
    if (from === undefined || middle === undefined) return found;
    // Of slow swings fewer are enough.
    if (found && to - from > LONGEST) return found;
    found = { from, middle, to, swings: each };
    if (to - from >= SHORT && each >= SEVERAL) return found;
  }
};

/** The last losses in two equal parts. */
const evenParts = (k: number): Parts => {
  const half = Math.min(SHORT, k + 1) >> 1;
  return { from: k + 1 - 2 * half, middle: k + 1 - half, to: k + 1, swings: 0 };
};

const wayOf = (loss: Float64Array, parts: Parts, k: number): Omit<Swing, 'ofLoss'> => {
  const { from, middle, to, swings: each } = parts;
  const early = partOf(loss, from, middle);
  const late = partOf(loss, middle, to);
  const height = Math.max(early.high, late.high) - Math.min(early.low, late.low);
  const drift = height > 0 ? (late.mean - early.mean) / height : 0;
  const several = each >= SEVERAL;
  const lower = late.high < early.high - (several ? OF_HIGHEST : OF_MEAN) * height;
  const lowest = lowestAt(loss, Math.max(0, Math.min(from, to - LONG)), middle);
  const deepest = Math.min(late.low, to <= k ? partOf(loss, to, k + 1).low : late.low);
  const deepens = deepest < (loss[lowest] ?? Number.NaN) - OF_LOWEST * height;
  // It has been lower in these swings than before them, but not lower than once: that belongs to the window.
  const once = deepest < early.low - OF_LOWEST * height;
  const since = once ? Math.min(from, lowest) : from;
  // The swings on one side may be much longer than those on the other.
  const lately = Math.ceil(since + LATELY * (k + 1 - since));
  const before = partOf(loss, since, lately).low;
  const deepensLately = partOf(loss, lately, k + 1).low < before - OF_FEW * height;
  const swing = {
    from: since,
    drift,
    deepens: deepens || deepensLately,
    deepensMuch: deepensLately || deepest < (loss[lowest] ?? Number.NaN) - OF_FEW * height,
    height,
  };
  if (swing.deepens || (lower && drift < (several ? 0 : -OF_MEAN)))
    return { ...swing, way: 'down' };
  const climbs = late.low > early.low + OF_LOWEST * height && drift > (several ? OF_MEAN : OF_FEW);
  return { ...swing, way: climbs ? 'up' : 'neither' };
};

/**
 * The to and fro that step k belongs to, of the loss or of the point, and what came of it; undefined where the run goes
 * one way.
 */
export const swingAt = (record: RunRecord, turns: Turns, k: number): Swing | undefined => {
  const { loss } = record;
  const repeats = swings(turns, k);
  const ofLoss = repeats || alternates(loss, k);
  if (!ofLoss && !shuttles(record, k)) return undefined;
  const parts = (repeats ? wholeSwings(turns) : undefined) ?? evenParts(k);
  return { ...wayOf(loss, parts, k), ofLoss };
};
