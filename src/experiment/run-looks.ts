import type { RunSpec } from './types';

/** So many runs an experiment has at most, and so many colours with markers and dashes there are. */
export const MOST_LOOKS = 16;

type Looking = Pick<RunSpec, 'look'>;

/** Colour, marker and dash of a run, by their number: its own, or those of its place. */
export const lookOf = (runs: readonly Looking[], run: number): number => runs[run]?.look ?? run;

const lowestFree = (taken: ReadonlySet<number>): number => {
  let look = 0;
  while (taken.has(look)) look += 1;
  return look;
};

/**
 * The runs with a look each that no other one has. The first to name a look has it; the others have that of their place,
 * or, where that is taken, the lowest that is free. Written down is only one that is not that of the place.
 */
export const settleLooks = <R extends Looking>(runs: readonly R[]): R[] => {
  const looks = new Map<number, number>();
  const taken = new Set<number>();
  const give = (run: number, look: number) => {
    looks.set(run, look);
    taken.add(look);
  };
  runs.forEach(({ look }, run) => {
    if (look !== undefined && !taken.has(look)) give(run, look);
  });
  runs.forEach((_, run) => {
    if (!looks.has(run) && !taken.has(run)) give(run, run);
  });
  return runs.map((spec, run) => {
    const look = looks.get(run) ?? lowestFree(taken);
    give(run, look);
    if (spec.look === (look === run ? undefined : look)) return spec;
    const { look: _, ...plain } = spec;
    return (look === run ? plain : { ...plain, look }) as R;
  });
};

/** The runs with their looks written down, so that they keep them wherever they go; `settleLooks` is the way back. */
export const withLooks = <R extends Looking>(runs: readonly R[]): R[] =>
  runs.map((spec, run) => (spec.look === undefined ? { ...spec, look: run } : spec));
