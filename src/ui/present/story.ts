import type { VerdictWord } from '../verdict/word';

/** A step at which something is decided, and of which run. */
export interface StoryPoint {
  readonly step: number;
  readonly run: number;
}

const DECIDED: ReadonlySet<VerdictWord> = new Set([
  'arrived-minimum',
  'arrived-saddle',
  'arrived-top',
  'arrived-flat',
  'stuck',
  'diverged',
] satisfies VerdictWord[]);

/** So many steps of a run are looked at before its decision is looked for among those between. */
const SAMPLES = 48;

/** The first step from which on a run is what it is in the end; undefined where that decides nothing. */
const decidedAt = (
  last: number,
  wordAt: (step: number) => VerdictWord | undefined,
): number | undefined => {
  const end = wordAt(last);
  if (end === undefined || !DECIDED.has(end)) return undefined;
  let from = last;
  let before = 0;
  for (let k = SAMPLES - 1; k >= 0; k -= 1) {
    const step = Math.floor((last * k) / SAMPLES);
    if (wordAt(step) !== end) {
      before = step;
      break;
    }
    from = step;
  }
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (wordAt(middle) === end) from = middle;
    else before = middle;
  }
  return from;
};

/**
 * Where whoever presents a race stops: when a run has arrived, is stuck or has diverged, one after the other, and at
 * the end.
 * @param wordAt what a run is doing at a step
 */
export const storyOf = (
  runs: number,
  last: number,
  wordAt: (run: number, step: number) => VerdictWord | undefined,
): readonly StoryPoint[] => {
  const points = Array.from({ length: runs }, (_, run): StoryPoint[] => {
    const step = decidedAt(last, (at) => wordAt(run, at));
    return step === undefined || step === 0 ? [] : [{ step, run }];
  }).flat();
  const sorted = points.sort((a, b) => a.step - b.step || a.run - b.run);
  // Of those that are decided together the first one is told of.
  return sorted.filter(({ step }, k) => step !== sorted[k - 1]?.step && step < last);
};
