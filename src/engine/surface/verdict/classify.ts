import { codeOf, type Verdict, type Verdicts } from '../../../experiment/verdict';
import { crawlAt } from './crawl';
import { createCriticals } from './criticals';
import { runawayAt, wideningAt } from './growth';
import { createRavine } from './ravine';
import { distanceBetween, type RunRecord } from './record';
import { createRest, type Rest } from './rest';
import { type Swing, swingAt } from './swing';
import { createSwinging, type Swinging } from './swinging';
import type { Spot, Terrain } from './terrain';
import { createTurns, type Turns } from './turns';

/** Updates before anything is said about a way. */
const FIRST = 3;
const FEWEST = 5;
/** Updates of which most must be noise, before noise is blamed; and how far back a way up or down is told. */
const JITTER = 8;
const BACK = 20;
/** Of the way made before. */
const HITCH = 0.1;

/** One run on its way, as far as it has been looked at. */
interface Course {
  readonly record: RunRecord;
  readonly terrain: Terrain;
  readonly turns: Turns;
  readonly critical: (k: number) => Spot | undefined;
  readonly rest: Rest;
  readonly swinging: Swinging;
  /** Highest loss before the step looked at. */
  highest: number;
  /** Steps at which the gradient is smaller than its noise. */
  readonly drowned: boolean[];
}

const lossAt = ({ record }: Course, k: number): number => record.loss[k] ?? Number.NaN;

const divergingAt = (course: Course, k: number, swing: Swing | undefined): Verdict | undefined => {
  const { record, turns, highest } = course;
  const from =
    runawayAt(record, turns, k, highest) ??
    (swing ? wideningAt(record, turns, k, highest) : undefined);
  return from === undefined ? undefined : { kind: 'diverging', from };
};

const noisyAt = ({ terrain, drowned }: Course, k: number): Verdict | undefined => {
  if (terrain.noise === 0) return undefined;
  const from = Math.max(0, k - JITTER);
  let count = 0;
  for (let i = from; i <= k; i += 1) if (drowned[i]) count += 1;
  return 2 * count > k - from + 1 ? { kind: 'noisy', from } : undefined;
};

/** Where the way began that one small step the other way does not end. */
const hitch = (course: Course, k: number): number | undefined => {
  const { turns } = course;
  if (k - turns.began !== 1) return undefined;
  const before = turns.last(2) ?? 0;
  const gone = Math.abs(lossAt(course, turns.began) - lossAt(course, before));
  return Math.abs(lossAt(course, k) - lossAt(course, k - 1)) < HITCH * gone ? before : undefined;
};

/** One way since the last turn. */
const goingAt = (course: Course, k: number): Verdict => {
  const { record, turns } = course;
  const { way, began, level } = turns;
  if (way === 0 && k < FEWEST) return { kind: 'started', from: 0 };
  if (way === 0 || level >= FIRST) {
    // To and fro between two points, every second step is back where the first one was.
    const since = [k - level, k - level + 1].find((i) => distanceBetween(record, i, k) > 0);
    if (since !== undefined) return { kind: 'drifting', from: since };
  }
  const from = Math.max(hitch(course, k) ?? began, k - BACK);
  const change = lossAt(course, k) - lossAt(course, from);
  if (change < 0) return { kind: 'descending', from };
  return change > 0 ? { kind: 'rising', from } : { kind: 'crawling', from };
};

const judge = (course: Course, k: number): Verdict => {
  const { record, terrain, turns, rest, critical } = course;
  const { count, end } = record;
  if (k === count - 1 && end === 'diverged')
    return { kind: k === 0 ? 'undefined' : 'diverged', from: k };
  if (!Number.isFinite(lossAt(course, k))) return { kind: 'undefined', from: k };
  const rests = rest(k);
  if (rests) return rests;
  if (k < FIRST) return { kind: 'started', from: 0 };
  const swing = swingAt(record, turns, k);
  return (
    divergingAt(course, k, swing) ??
    noisyAt(course, k) ??
    course.swinging.at(k, swing) ??
    crawlAt(record, terrain, k, critical) ??
    goingAt(course, k)
  );
};

/**
 * What a run is doing at each of its steps. A verdict looks at nothing later than the update that leaves its step, and
 * what it says holds between `from` and that step.
 */
export const classify = (record: RunRecord, terrain: Terrain): Verdicts => {
  const { loss, x, y, count } = record;
  const code = new Float64Array(count);
  const from = new Float64Array(count);
  const critical = createCriticals(record, terrain);
  const turns = createTurns(loss);
  const course: Course = {
    record,
    terrain,
    turns,
    critical,
    rest: createRest(record, terrain, critical),
    swinging: createSwinging(loss, turns, createRavine(record, terrain)),
    highest: Number.NEGATIVE_INFINITY,
    drowned: [],
  };
  for (let k = 0; k < count; k += 1) {
    course.turns.push(k);
    if (terrain.noise > 0)
      course.drowned.push(
        terrain.noise * Math.SQRT2 > terrain.slope(x[k] ?? Number.NaN, y[k] ?? Number.NaN),
      );
    const verdict = judge(course, k);
    code[k] = codeOf(verdict.kind, verdict.where);
    from[k] = verdict.from;
    course.highest = Math.max(course.highest, loss[k] ?? Number.NaN);
  }
  return { code, from };
};
