import type { Domain } from '../../../../experiment/types';

/**
 * The view follows growing paths without jumping: it glides towards what holds them, and doesn't move at all while
 * they stay inside the middle of it.
 */
const HALF_LIFE_MS = 180;
/** A picture may be of so many times the view's width. */
const MOST_COARSE = 1.6;

const contains = (outer: Domain, inner: Domain): boolean =>
  [0, 1].every((axis) => {
    const [low, high] = outer[axis as 0 | 1];
    const [from, to] = inner[axis as 0 | 1];
    return from >= low && to <= high;
  });

const spans = (view: Domain) => [view[0][1] - view[0][0], view[1][1] - view[1][0]] as const;

/** Whether the paths have left the view or shrunk to a small part of it. */
export const wantsMove = (view: Domain, wanted: Domain): boolean => {
  const [width, height] = spans(view);
  const [w, h] = spans(wanted);
  return !contains(view, wanted) || Math.max(w / width, h / height) < 0.45;
};

/** A picture of a domain that is not too coarse for a view, and covers all of it. */
export const serves = (domain: Domain, view: Domain): boolean => {
  const [width, height] = spans(domain);
  const [w, h] = spans(view);
  return contains(domain, view) && width < MOST_COARSE * w && height < MOST_COARSE * h;
};

const approach = (from: number, to: number, share: number) => from + (to - from) * share;

export const glide = (view: Domain, wanted: Domain, elapsedMs: number): Domain => {
  const share = 1 - 0.5 ** (elapsedMs / HALF_LIFE_MS);
  const axis = (k: 0 | 1) =>
    [approach(view[k][0], wanted[k][0], share), approach(view[k][1], wanted[k][1], share)] as const;
  return [axis(0), axis(1)];
};

export const isNear = (view: Domain, wanted: Domain): boolean => {
  const [width, height] = spans(wanted);
  return (
    Math.abs(view[0][0] - wanted[0][0]) + Math.abs(view[0][1] - wanted[0][1]) < width * 0.004 &&
    Math.abs(view[1][0] - wanted[1][0]) + Math.abs(view[1][1] - wanted[1][1]) < height * 0.004
  );
};
