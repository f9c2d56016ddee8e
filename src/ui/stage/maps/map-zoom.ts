import type { Domain, Point } from '../../../experiment/types';
import { spanOf } from '../../canvas/view';

/** Neighbouring pixels must stay so many doubles apart. */
const ROOM = 16;
const PIXELS = 600;
const FARTHEST = 200;

const clampAxis = ([low, high]: Point, [least, most]: Point): Point => {
  const span = Math.min(high - low, most - least);
  const from = Math.min(Math.max(low, least), most - span);
  return [from, from + span];
};

/** The part of a view inside the axes' limits, of the same size where that fits. */
export const clampView = ([x, y]: Domain, [xs, ys]: readonly [Point, Point]): Domain => [
  clampAxis(x, xs),
  clampAxis(y, ys),
];

const tooFine = (axis: Point): boolean =>
  spanOf(axis) <
  ROOM * PIXELS * Number.EPSILON * Math.max(Math.abs(axis[0]), Math.abs(axis[1]), 1e-300);

/** Whether a view is neither finer than doubles can tell nor absurdly wide. */
export const zoomAllowed = (view: Domain, home: Domain): boolean =>
  !view.some(tooFine) && spanOf(view[0]) <= FARTHEST * spanOf(home[0]);
