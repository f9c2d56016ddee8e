import type { Experiment } from '../../experiment/types';

const PLACES: ReadonlySet<string> = new Set(['start', 'starts']);

/**
 * Whether two experiments differ in nothing but where they start: then charts look the same until the race from there
 * has been computed.
 */
export const differOnlyInStart = (a: Experiment, b: Experiment): boolean => {
  if (a === b) return true;
  const same = <T extends object>(one: T, other: T, besides: (key: string) => boolean) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
      (key) => besides(key) || Reflect.get(one, key) === Reflect.get(other, key),
    );
  return (
    same(a, b, (key) => key === 'objective') &&
    same(a.objective, b.objective, (key) => PLACES.has(key))
  );
};
