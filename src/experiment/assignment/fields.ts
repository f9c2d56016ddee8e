import * as z from 'zod/mini';
import { choice, field, list, maybe, plain } from '../view/field';
import { GOALS, HIDEABLE, LOCKS, QUESTIONS } from './choices';
import { given } from './given';

const text = (most: number) => plain(z.string().check(z.maxLength(most)));
const number = z.number().check(z.minimum(-1e12), z.maximum(1e12));
const isOne = (choices: readonly string[]) => (value: unknown) =>
  choices.some((one) => one === value);

/** A prediction that is asked for before the race plays; the race itself answers it. */
export interface AskedPrediction {
  readonly kind: (typeof QUESTIONS)[number];
  /** Whose end is looked for. */
  readonly run: number;
  /** First is who comes to a loss of at most this; nobody needs it where the lowest loss decides. */
  readonly loss: number;
  /** The teacher's own words; empty: the page's. */
  readonly words: string;
}

/** What a class tries for, with a number. */
export interface Goal {
  readonly kind: (typeof GOALS)[number];
  /** A loss at most, or an accuracy in percent at least; of `lowest-loss` nobody needs it. */
  readonly target: number;
}

/** A link holds the place of the kind, then the rest in order. */
const asked = {
  shape: z.custom<AskedPrediction>(
    (value) =>
      z.safeParse(
        z.object({
          kind: z.custom(isOne(QUESTIONS)),
          run: z.int().check(z.minimum(0), z.maximum(15)),
          loss: number,
          words: z.string().check(z.maxLength(200)),
        }),
        value,
      ).success,
  ),
  pack: ({ kind, run, loss, words }: AskedPrediction): unknown => [
    QUESTIONS.indexOf(kind),
    run,
    loss,
    words,
  ],
  unpack: (packed: unknown): unknown => {
    if (!Array.isArray(packed) || packed.length !== 4) return packed;
    const [kind, run, loss, words] = packed;
    return { kind: QUESTIONS[Number(kind)], run, loss, words };
  },
};

const goal = {
  shape: z.custom<Goal>(
    (value) =>
      z.safeParse(z.object({ kind: z.custom(isOne(GOALS)), target: number }), value).success,
  ),
  pack: ({ kind, target }: Goal): unknown => [GOALS.indexOf(kind), target],
  unpack: (packed: unknown): unknown => {
    if (!Array.isArray(packed) || packed.length !== 2) return packed;
    return { kind: GOALS[Number(packed[0])], target: packed[1] };
  },
};

/** Everything that makes an experiment an assignment. A short key is never given to another field. */
export const ASSIGNMENT_FIELDS = {
  title: field('t', text(80), ''),
  task: field('d', text(600), ''),
  locked: field('l', list(choice(LOCKS), LOCKS.length), []),
  hidden: field('h', list(choice(HIDEABLE), HIDEABLE.length), []),
  question: field('q', maybe(asked), undefined),
  goal: field('g', maybe(goal), undefined),
  /** What is locked, as it was given out; links of before don't say. */
  given: field('f', maybe(given), undefined),
} as const;
