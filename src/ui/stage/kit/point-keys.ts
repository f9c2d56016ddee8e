import type { Point } from '../../../experiment/types';

/** A list of points that keys choose from and change. */
export interface KeyedPoints {
  readonly chosen: number | undefined;
  /** The numbers of the points in the order in which keys step through them. */
  readonly order: readonly number[];
  /** They may be chosen and not changed. */
  readonly locked?: boolean;
  choose(index: number | undefined): void;
  /** @param by shares of what is shown */
  move(index: number, by: Point): void;
  add(): void;
  remove(index: number): void;
}

const SHARE = 0.01;
const BIG_SHARE = 0.1;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const step = ({ order, chosen, choose }: KeyedPoints, by: number): void => {
  const at = chosen === undefined ? (by > 0 ? -1 : order.length) : order.indexOf(chosen);
  choose(order[Math.min(order.length - 1, Math.max(0, at + by))]);
};

/** @returns whether the key is one of the points' */
const press = ({ key, shiftKey }: KeyboardEvent, points: KeyedPoints): boolean => {
  const { chosen, order, locked = false } = points;
  const arrow = ARROWS[key];
  if (arrow) {
    const share = shiftKey ? BIG_SHARE : SHARE;
    if (chosen === undefined) step(points, 1);
    else if (!locked) points.move(chosen, [arrow[0] * share, arrow[1] * share]);
  } else if (key === 'PageDown' || key === 'PageUp') step(points, key === 'PageDown' ? 1 : -1);
  else if (key === 'Home' || key === 'End')
    step(points, key === 'End' ? order.length : -order.length);
  else if (key === 'Enter' && !locked) points.add();
  else if ((key === 'Delete' || key === 'Backspace') && chosen !== undefined && !locked)
    points.remove(chosen);
  else if (key === 'Escape' && chosen !== undefined) points.choose(undefined);
  else return false;
  return true;
};

/**
 * Page Up and Page Down choose a point, arrows move it, Enter adds one, Delete takes it away. The page's own arrow keys
 * step through the race, and don't hear of these.
 * @param points nothing where there are none to be changed now
 */
export const pressPointKey = (event: KeyboardEvent, points: KeyedPoints | undefined): void => {
  if (!points || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!press(event, points)) return;
  event.preventDefault();
  event.stopPropagation();
};
