import * as z from 'zod/mini';
import { canonicalJson } from '../canonical';
import { packPart, readPart } from '../packed-part';
import type { Experiment, Point } from '../types';
import { digest } from './digest';

/** What a student said before the race: a run or `none`, a place, or runs in order. */
export type SaidAnswer =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'place'; readonly at: Point }
  | { readonly kind: 'order'; readonly items: readonly string[] };

/** What a student hands in, beside the experiment that it came of. */
export interface HandedIn {
  /** A nickname, or nothing. */
  readonly name: string;
  readonly score: number | undefined;
  readonly said: SaidAnswer | undefined;
  /** When, in seconds since 1970: two that say the same are two, unless one was sent twice. */
  readonly atSeconds: number;
}

/** Of how a link packs a result, beside the experiment's own. */
const VERSION = 1;
export const MOST_NAME = 32;

const number = z.number().check(z.minimum(-1e300), z.maximum(1e300));
const word = z.string().check(z.maxLength(16));
const packed = z.object({
  n: z.optional(z.string().check(z.maxLength(MOST_NAME))),
  s: z.optional(number),
  c: z.optional(word),
  p: z.optional(z.tuple([number, number])),
  o: z.optional(z.array(word).check(z.maxLength(16))),
  t: z.int().check(z.minimum(0), z.maximum(1e11)),
  d: z.string().check(z.maxLength(20)),
});

/** Of all that is handed in: finds what became of it on its way. */
const sealOf = (experiment: Experiment, assignment: string, handed: HandedIn): string =>
  digest(
    JSON.stringify([
      canonicalJson(experiment),
      assignment,
      handed.name,
      handed.score ?? null,
      handed.said ?? null,
      handed.atSeconds,
    ]),
  );

/** What stands behind `r=` in a link. @param assignment as the link says it */
export const encodeResult = (
  experiment: Experiment,
  assignment: string,
  handed: HandedIn,
): string => {
  const { name, score, said, atSeconds } = handed;
  return packPart(VERSION, [
    ...(name === '' ? [] : [['n', name] as const]),
    ...(score === undefined ? [] : [['s', score] as const]),
    ...(said?.kind === 'choice' ? [['c', said.choice] as const] : []),
    ...(said?.kind === 'place' ? [['p', said.at] as const] : []),
    ...(said?.kind === 'order' ? [['o', said.items] as const] : []),
    ['t', atSeconds],
    ['d', sealOf(experiment, assignment, handed)],
  ]);
};

export interface ReadResult extends HandedIn {
  /** It is as it was handed in, or was changed since, on its way or by hand. */
  readonly intact: boolean;
}

/** The result of a link's part; nothing where it is damaged or newer. Bounded; never throws. */
export const decodeResult = (
  payload: string,
  experiment: Experiment,
  assignment: string,
): ReadResult | undefined => {
  const read = z.safeParse(packed, readPart(VERSION, payload));
  if (!read.success) return undefined;
  const { n: name = '', s: score, c, p, o, d, t: atSeconds } = read.data;
  const said: SaidAnswer | undefined =
    c !== undefined
      ? { kind: 'choice', choice: c }
      : p
        ? { kind: 'place', at: p }
        : o && { kind: 'order', items: o };
  const handed = { name, score, said, atSeconds };
  return { ...handed, intact: sealOf(experiment, assignment, handed) === d };
};
