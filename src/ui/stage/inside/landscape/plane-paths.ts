import type { LandscapePlane } from '../../../../experiment/network/landscape';
import { extentOf } from '../../../../experiment/network/landscape-extent';
import type { Domain } from '../../../../experiment/types';
import { exitOf, type PixelPath, pixelPath, pointAt } from '../../../canvas/polyline';
import type { Size, Transform } from '../../../canvas/view';
import type { RunPath } from '../../kit/run-paths';

const LEAST_PIXELS = 0.8;
/** Room for the cross and the arrow of a run that has left, inside the frame. */
const INSET = 22;
/** And beside the axis's numbers below. */
const BELOW = 40;
/** The faintest that a path gets far off the plane. */
const FAINTEST = 0.15;
const STEP = 0.1;

/** A run's way on the plane in pixels. */
export interface PlanePath extends RunPath {
  /** Which way it went on where it has left the view for good; a unit vector. */
  readonly away: readonly [number, number] | undefined;
}

/** @param until nothing is drawn of what a run does after that step */
export const planePath = (
  { steps, at }: LandscapePlane['runs'][number],
  transform: Transform,
  size: Size,
  {
    calmUntil,
    diverged,
    until,
  }: {
    /** The last step at which the run is in proportion to the others. */
    readonly calmUntil: number;
    readonly diverged: boolean;
    readonly until: number;
  },
): PlanePath => {
  const beyond = steps.findIndex((step) => step > until);
  const count = beyond < 0 ? steps.length : beyond;
  const column = (axis: 0 | 1) => Float64Array.from(at.slice(0, count), (place) => place[axis]);
  const path = pixelPath(
    column(0),
    column(1),
    transform,
    LEAST_PIXELS,
    Float64Array.from(steps.slice(0, count)),
  );
  const lastStep = path.steps[path.length - 1] ?? 0;
  const flown = diverged || lastStep > calmUntil;
  return { path, lastStep, ...(flown ? endOf(path, lastStep, size) : NO_END) };
};

const NO_END = { end: undefined, away: undefined } as const;

/** Where a run that has flown away is seen last. */
const endOf = (path: PixelPath, lastStep: number, size: Size): Pick<PlanePath, 'end' | 'away'> => {
  const { width, height } = size;
  const box = { left: INSET, top: INSET, right: width - INSET, bottom: height - BELOW };
  const exit = exitOf(path, box);
  if (exit) {
    const [x, y] = pointAt(path, Math.min(lastStep, Math.floor(exit.step) + 1));
    const far = path.steps.findIndex((step, k) => k < path.length && step > exit.step);
    const [toX, toY] = far < 0 ? [x, y] : [path.xs[far] ?? x, path.ys[far] ?? y];
    const length = Math.hypot(toX - exit.x, toY - exit.y);
    const away =
      length > 0 ? ([(toX - exit.x) / length, (toY - exit.y) / length] as const) : undefined;
    return { end: exit, away };
  }
  const [x, y] = pointAt(path, lastStep);
  return Number.isFinite(x) ? { end: { x, y, step: lastStep }, away: undefined } : NO_END;
};

/** How strongly a path is drawn so far off the plane: by half where that is half of what the view is wide. */
export const strengthAt = (distance: number, extent: Domain): number => {
  const [[x0, x1], [y0, y1]] = extent;
  const wide = Math.max(x1 - x0, y1 - y0);
  const strength = 1 / (1 + (2 * distance) / wide);
  // In steps, so that pieces of a line are not seen where they meet.
  return Math.max(FAINTEST, Math.ceil(strength / STEP) * STEP);
};

/** What holds the runs as long as they are in proportion, up to a step. */
export const runsExtent = (
  { runs, reach }: LandscapePlane,
  calmUntil: readonly number[],
  until: number,
): Domain | undefined =>
  extentOf(
    runs.flatMap(({ steps, at }, run) => {
      const last = Math.min(until, calmUntil[run] ?? Number.POSITIVE_INFINITY);
      return at.filter((_, k) => (steps[k] ?? 0) <= last);
    }),
    reach,
  );
