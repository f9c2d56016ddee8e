/**
 * What a run is doing at a step, in one word, and since when: the one judgement that the sentence, the card, the table
 * and the command line repeat.
 */
export interface Verdict {
  readonly kind: VerdictKind;
  /** First step of the window it speaks of; the last one is the step that is judged. */
  readonly from: number;
  /** Of `arrived` always, of `crawling` where it is anywhere special. */
  readonly where?: Place;
}

export const VERDICT_KINDS = [
  /** There is no loss here: the formula has no value at the start, or at the average on which the run is judged. */
  'undefined',
  /** Too few steps to say anything. */
  'started',
  /** At rest where the slope is gone. */
  'arrived',
  /** At rest although the ground slopes: a search that failed, a step too short to change the point. */
  'stuck',
  /** Loss or point is no number any more. */
  'diverged',
  /** Higher than ever, by steps that grow, again and again. */
  'diverging',
  /** The gradient's noise is larger than the gradient. */
  'noisy',
  /** Up and down, or to and fro, and no lower for it. */
  'oscillating',
  /** To and fro across a ravine, and lower for it. */
  'zigzagging',
  /** Hardly moves. */
  'crawling',
  'rising',
  'descending',
  /** Moves, and the loss stays the same. */
  'drifting',
  /** A network that knows no more than how frequent each class is. */
  'at-chance',
] as const;

export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** Where a run rests or crawls; a flat place is no minimum. */
export const PLACES = ['minimum', 'saddle', 'top', 'flat'] as const;

export type Place = (typeof PLACES)[number];

/** A run's verdicts, one for each recorded step, as columns: what they take to cross to the page and to be kept there. */
export interface Verdicts {
  /** See `verdictAt`. */
  readonly code: Float64Array<ArrayBuffer>;
  readonly from: Float64Array<ArrayBuffer>;
}

const CHOICES = PLACES.length + 1;

/** One number for a verdict's kind and place. */
export const codeOf = (kind: VerdictKind, where?: Place): number =>
  VERDICT_KINDS.indexOf(kind) * CHOICES + (where === undefined ? 0 : 1 + PLACES.indexOf(where));

/** @returns undefined where nothing is recorded */
export const verdictOf = (code: number, from: number): Verdict | undefined => {
  const kind = VERDICT_KINDS[Math.floor(code / CHOICES)];
  if (kind === undefined) return undefined;
  const where = PLACES[(code % CHOICES) - 1];
  return where === undefined ? { kind, from } : { kind, from, where };
};

/** The verdicts of all recorded steps, in order. */
export const verdictsOf = ({ code, from }: Verdicts): readonly Verdict[] =>
  [...code].flatMap((one, k) => verdictOf(one, from[k] ?? Number.NaN) ?? []);

/** What was found when a network was looked at on images that it does not train on. */
export interface Look {
  /** Updates made by then. */
  readonly step: number;
  /** Its accuracy is no more than a guess, but for luck. */
  readonly atChance: boolean;
}

/** The verdict told from losses alone, with the last look taken by then: no loss tells for sure that nothing was learned. */
export const withLook = (verdict: Verdict, look: Look | undefined): Verdict => {
  if (look === undefined || look.step === 0 || look.step < verdict.from) return verdict;
  switch (verdict.kind) {
    case 'undefined':
    case 'started':
    case 'diverged':
    case 'diverging':
      return verdict;
    case 'at-chance':
      return look.atChance ? verdict : { kind: 'oscillating', from: verdict.from };
    default:
      return look.atChance ? { kind: 'at-chance', from: verdict.from } : verdict;
  }
};
