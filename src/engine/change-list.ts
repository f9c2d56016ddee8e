import type { HyperChange } from '../experiment/types';

/** Puts a change in its place; those of one step stay in the order they came. */
export const insertChange = (changes: HyperChange[], change: HyperChange): void => {
  const later = changes.findIndex((other) => other.step > change.step);
  changes.splice(later < 0 ? changes.length : later, 0, change);
};

/** Takes the changes up to an update (1-based) off the list: their values, later ones winning, if there are any. */
export const takeChanges = (
  changes: HyperChange[],
  update: number,
): HyperChange['hyper'] | undefined => {
  const next = changes.findIndex((change) => change.step > update);
  const past = changes.splice(0, next < 0 ? changes.length : next);
  return past.length === 0 ? undefined : Object.assign({}, ...past.map(({ hyper }) => hyper));
};
