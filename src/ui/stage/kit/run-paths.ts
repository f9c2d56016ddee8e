import type { Recorded } from '../../../experiment/recorded/quantities';
import { type Box, isInside } from '../../canvas/clip';
import { exitOf, type PixelPath, pixelPath } from '../../canvas/polyline';
import type { Size, Transform } from '../../canvas/view';
import type { Marker } from '../../run-style';

/** How one run is drawn now. */
export interface RunLook {
  readonly color: string;
  readonly marker: Marker;
  readonly dash: readonly number[];
  readonly visible: boolean;
  readonly selected: boolean;
  readonly diverged: boolean;
  /** The way that is still before it is drawn faintly. */
  readonly ghost: boolean;
  /** One of many: a thin line. */
  readonly thin?: boolean;
}

/** What the stage reads of a recorded run: one point a step. */
export interface RunColumns {
  readonly length: number;
  column(name: Recorded): Float64Array;
}

/** A run's path in pixels, and where it ends for the eye. */
export interface RunPath {
  readonly path: PixelPath;
  readonly lastStep: number;
  /** Where a diverged run left the view or ended, and the step from which on that is true. */
  readonly end: { readonly x: number; readonly y: number; readonly step: number } | undefined;
}

/** Points closer together than this can't be told apart. */
const LEAST_PIXELS = 0.6;
/** Room for the cross of a run that left, inside the frame. */
const END_INSET = 11;

const inset = (size: Size, by: number): Box => ({
  left: by,
  top: by,
  right: size.width - by,
  bottom: size.height - by,
});

export const runPath = (
  run: RunColumns,
  diverged: boolean,
  transform: Transform,
  size: Size,
): RunPath => {
  const path = pixelPath(run.column('x'), run.column('y'), transform, LEAST_PIXELS);
  const last = path.length - 1;
  const lastStep = path.steps[last] ?? 0;
  return {
    path,
    lastStep,
    end: diverged ? endOf(path, lastStep, inset(size, END_INSET)) : undefined,
  };
};

const endOf = (path: PixelPath, lastStep: number, box: Box) => {
  const exit = exitOf(path, box);
  if (exit) return exit;
  const x = path.xs[path.length - 1] ?? Number.NaN;
  const y = path.ys[path.length - 1] ?? Number.NaN;
  return isInside(box, x, y) ? { x, y, step: lastStep } : undefined;
};

/** Order of drawing: thin lines below, the selected run on top. */
export const drawingOrder = (looks: readonly RunLook[]): readonly number[] => {
  const shown = looks.flatMap((look, run) => (look.visible ? [run] : []));
  const layer = (run: number) => (looks[run]?.thin ? 0 : 1) + (looks[run]?.selected ? 2 : 0);
  return [0, 2, 1, 3].flatMap((wanted) => shown.filter((run) => layer(run) === wanted));
};

export const lineWidth = (look: RunLook): number => (look.thin ? 1 : look.selected ? 2.75 : 2);
