import { canonicalJson } from './canonical';
import type { Experiment, RunSpec } from './types';

/** Of every run of a new list, its place in the old one; undefined: it was not there, or was another one. */
export type Origins = readonly (number | undefined)[];

/** In one text, all of a run that its training follows from. */
const trainingOf = ({ name: _, look: __, ...run }: RunSpec): string => canonicalJson(run);

/**
 * Which runs of one experiment are runs of another one, and go on.
 * @returns nothing where more than the runs differs: no run of one is a run of the other
 */
export const originsOf = (before: Experiment, after: Experiment): Origins | undefined => {
  if (canonicalJson({ ...before, runs: [] }) !== canonicalJson({ ...after, runs: [] }))
    return undefined;
  const old = before.runs.map(trainingOf);
  const texts = after.runs.map(trainingOf);
  const free = new Set(old.keys());
  const take = (place: number | undefined, text: string) => {
    if (place === undefined || old[place] !== text || !free.delete(place)) return undefined;
    return place;
  };
  // Two runs may be alike: each stays where it is, before it is taken for the other one.
  const origins = texts.map((text, run) => take(run, text));
  const shift = before.runs.length - after.runs.length;
  return texts.map(
    (text, run) =>
      origins[run] ??
      take(run + shift, text) ??
      take(
        [...free].find((place) => old[place] === text),
        text,
      ),
  );
};

/** The same list in two goes is one change. */
export const composeOrigins = (earlier: Origins, later: Origins): Origins =>
  later.map((origin) => (origin === undefined ? undefined : earlier[origin]));

/** What belongs to runs, after the list of runs has changed. */
export const regrouped = <T>(origins: Origins, values: readonly T[], fresh: () => T): T[] =>
  origins.map((origin) => {
    const value = origin === undefined ? undefined : values[origin];
    return value === undefined ? fresh() : value;
  });
