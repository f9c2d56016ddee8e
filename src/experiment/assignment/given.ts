import * as z from 'zod/mini';
import type { ControlName } from '../controls/controls';
import { hyperControl, objectiveControl, runControl } from '../controls/touched';
import { lookOf } from '../run-looks';
import { same } from '../same';
import type { Experiment, RunSpec } from '../types';
import type { Lock } from './choices';
import { digest } from './digest';

/** Of the locked parts of an experiment as a teacher gave it out: digests, for whoever opens the link. */
export interface Given {
  /** Of the experiment's format: of another one nothing is known. */
  readonly version: number;
  /** Of the objective, steps and seed. */
  readonly whole: string;
  /** Of every run, by its look. */
  readonly runs: readonly (readonly [number, string])[];
}

type Locked = (control: ControlName) => boolean;

/** Enough to find a change that was not meant to be hidden: whoever hides one can compute them all. */
const WHOLE = 6;
const RUN = 4;

const short = (value: unknown, length: number): string =>
  digest(JSON.stringify(value)).slice(0, length);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

const fieldsOf = (of: object, keep: (key: string) => boolean) =>
  Object.entries(of)
    .filter(([key, value]) => value !== undefined && keep(key))
    .sort(byName);

const inRun = (run: RunSpec, isLocked: Locked) => {
  const isHeld = (name: string) => isLocked(hyperControl(name));
  return [
    fieldsOf(run, (key) => {
      const control = runControl(key);
      return control !== undefined && isLocked(control);
    }),
    // Another optimizer, where one may be chosen, brings hyperparameters of its own.
    isLocked('optimizer') ? fieldsOf(run.hyper, isHeld) : [],
    (run.changes ?? []).flatMap(({ step, hyper }) =>
      fieldsOf(hyper, isHeld).map((one) => [step, one]),
    ),
  ];
};

/** Digests of what these locks hold. */
export const givenOf = (locked: readonly Lock[], experiment: Experiment): Given => {
  const isLocked: Locked = (control) => locked.some((lock) => lock === control);
  const { version, objective, steps, seed, runs } = experiment;
  return {
    version,
    whole: short(
      [
        fieldsOf(objective, (key) => isLocked(objectiveControl(key))),
        isLocked('steps') ? steps : null,
        isLocked('seed') ? seed : null,
      ],
      WHOLE,
    ),
    runs: runs.map((run, k) => [lookOf(runs, k), short(inRun(run, isLocked), RUN)]),
  };
};

/** Whether something that is locked is not as it was given out. Of another version of the format: no. */
export const isEdited = (
  given: Given,
  locked: readonly Lock[],
  experiment: Experiment,
): boolean => {
  const now = givenOf(locked, experiment);
  if (given.version !== now.version) return false;
  const before = new Map(given.runs);
  const runs = new Map(now.runs);
  const came = [...runs.keys()].some((look) => !before.has(look));
  const went = [...before.keys()].some((look) => !runs.has(look));
  return (
    given.whole !== now.whole ||
    (came && locked.includes('add-run')) ||
    (went && locked.includes('remove-run')) ||
    now.runs.some(([look, of]) => !same(before.get(look) ?? of, of))
  );
};

const part = z.string().check(z.regex(/^[0-9a-z-]{1,8}$/));
const shape = z.object({
  version: z.int().check(z.minimum(1), z.maximum(1e6)),
  whole: part,
  runs: z.array(z.tuple([z.int().check(z.minimum(0), z.maximum(15)), part])).check(z.maxLength(16)),
});

/** How a link says it: the version, the whole, then a look and a digest for every run. */
export const given = {
  shape: z.custom<Given>((value) => z.safeParse(shape, value).success),
  pack: ({ version, whole, runs }: Given): unknown => [version, whole, ...runs.flat()],
  unpack: (packed: unknown): unknown => {
    if (!Array.isArray(packed)) return packed;
    const [version, whole, ...rest] = packed;
    const runs = Array.from({ length: Math.ceil(rest.length / 2) }, (_, k) => [
      rest[2 * k],
      rest[2 * k + 1],
    ]);
    return { version, whole, runs };
  },
};
