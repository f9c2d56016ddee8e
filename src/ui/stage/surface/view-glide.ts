import type { Domain } from '../../../experiment/types';
import { spanOf } from '../../canvas/view';

/** After this time about two thirds of the way are behind. */
const TIME_MS = 55;
/** A frame stands for this long at most: a tab that was hidden must not leap. */
const MOST_MS = 50;
/** Differences below this share of the view can't be seen. */
const ARRIVED = 5e-4;

const between = (from: Domain, to: Domain, share: number): Domain => {
  const at = (a: number, b: number) => a + share * (b - a);
  return [
    [at(from[0][0], to[0][0]), at(from[0][1], to[0][1])],
    [at(from[1][0], to[1][0]), at(from[1][1], to[1][1])],
  ];
};

const isNear = (a: Domain, b: Domain): boolean =>
  [0, 1].every((axis) => {
    const [from, to] = axis === 0 ? [a[0], b[0]] : [a[1], b[1]];
    const room = ARRIVED * spanOf(to);
    return Math.abs(from[0] - to[0]) < room && Math.abs(from[1] - to[1]) < room;
  });

/**
 * The view `elapsedMs` later on its way to another. Both ends of an axis move by the same share, so that a point that
 * lies at the same place in both views stays there; the last little bit is taken at once.
 */
export const glide = (from: Domain, to: Domain, elapsedMs: number): Domain => {
  const share = 1 - Math.exp(-Math.min(MOST_MS, Math.max(0, elapsedMs)) / TIME_MS);
  const next = between(from, to, share);
  return isNear(next, to) ? to : next;
};
