import { testCount, testFirst } from '../../../catalog/planar-sets/dataset';
import type { PlanarPoint } from '../../../catalog/planar-sets/planar';

interface Sides {
  readonly points: readonly PlanarPoint[];
  /** Numbers of those that are held out. */
  readonly test: readonly number[];
}

/** Of every new point the number that it had; those that say the same are taken in their order. */
const earlierNumbers = (
  before: readonly PlanarPoint[],
  after: readonly PlanarPoint[],
): readonly (number | undefined)[] => {
  const known = new Map<string, number[]>();
  before.forEach((point, k) => {
    known.set(point.join(), [...(known.get(point.join()) ?? []), k]);
  });
  const found = after.map((point) => known.get(point.join())?.shift());
  if (before.length !== after.length) return found;
  // As many as before: one that is new has moved, and is where it was in the list.
  const taken = new Set(found);
  return found.map((number, k) => (number === undefined && !taken.has(k) ? k : number));
};

/**
 * Who is held out of points that were changed by hand: whoever was there stays where it was, also if it moved, and of
 * the new ones so many are held out, by the seed, that a fifth of all is. Nobody is left without points to train or to
 * test on.
 */
export const keepTest = (
  before: Sides,
  after: readonly PlanarPoint[],
  seed: number,
): readonly number[] => {
  const wasTest = new Set(before.test);
  const earlier = earlierNumbers(before.points, after);
  const held = new Set(
    earlier.flatMap((number, k) => (number !== undefined && wasTest.has(number) ? [k] : [])),
  );
  const wanted = testCount(after.length);
  const order = testFirst(after.length, seed);
  for (const k of order) {
    if (held.size >= wanted) break;
    if (earlier[k] === undefined) held.add(k);
  }
  if (held.size === 0) held.add(order[0] ?? 0);
  if (held.size === after.length) for (const k of order.slice(wanted)) held.delete(k);
  return [...held].sort((a, b) => a - b);
};
