import type { PointList } from '../../catalog/definition';
import { LEAST_POINTS, MOST_POINTS } from '../../catalog/point-sets/params';
import { pointsOf } from '../../experiment/fit/data';
import { withPoints } from '../../experiment/fit/with-points';
import type { FitSpec } from '../../experiment/types';
import type { Clock } from '../engine/clock';
import type { SurfaceLab } from './surface-lab';

/** Held in the hand, points are written to the document when they have rested so long, or are let go. */
const REST_MS = 250;

/** The points of a lab's fit, changed one by one or all together; every change can be undone. */
export interface DataEdits {
  /** As they are seen: with one that is held. */
  readonly points: PointList;
  /**
   * A point that is held goes there: surface, contours, minimum and paths at once, the document when the hand rests. What
   * was not a list of points is one then, and the visitor is told.
   */
  hold(index: number, to: readonly number[]): void;
  letGo(): void;
  /** A point goes there: one edit with those of the same point just before. */
  move(index: number, to: readonly number[]): void;
  /** @returns its number; nothing where there are as many as there may be */
  add(point: readonly number[]): number | undefined;
  /** @returns whether it is gone: two points stay */
  remove(index: number): boolean;
}

const finite = (point: readonly number[]) => point.every(Number.isFinite);
/** JSON has no minus zero. */
const plain = (point: readonly number[]) => point.map((value) => value + 0);

export const createDataEdits = (
  { document, shown }: Pick<SurfaceLab, 'document' | 'shown'>,
  clock: Pick<Clock, 'after'>,
): DataEdits => {
  let held: { readonly of: FitSpec; readonly index: number; points: PointList } | undefined;
  let cancel = () => {};

  const spec = (): FitSpec | undefined => {
    const { objective } = document.getState().experiment;
    return objective.kind === 'fit' ? objective : undefined;
  };
  const now = (): PointList => {
    const objective = spec();
    // Undone or loaded meanwhile: what the document says now is meant.
    if (held && held.of !== objective) held = undefined;
    return held?.points ?? (objective ? pointsOf(objective.data) : []);
  };
  const write = () => {
    cancel();
    const points = now();
    if (!held) return;
    const { index, of } = held;
    if (pointsOf(of.data) === points) return;
    document.getState().setPoints(points, `move/${index}`);
    const written = spec();
    held = written && { of: written, index, points };
  };
  const letGo = () => {
    write();
    held = undefined;
  };
  const replaced = (index: number, to: readonly number[]) =>
    now().map((point, k) => (k === index ? plain(to) : point));

  return {
    get points() {
      return now();
    },
    hold: (index, to) => {
      if (held && held.index !== index) letGo();
      const before = now();
      const objective = spec();
      if (!objective || !before[index] || !finite(to)) return;
      if (to.every((value, k) => value === before[index]?.[k])) return;
      const points = replaced(index, to);
      held = { of: objective, index, points };
      shown.showFit(withPoints(objective, points, points.length));
      cancel();
      cancel = clock.after(REST_MS, write);
    },
    letGo,
    move: (index, to) => {
      letGo();
      if (now()[index] && finite(to))
        document.getState().setPoints(replaced(index, to), `move/${index}`);
    },
    add: (point) => {
      letGo();
      const before = now();
      if (before.length >= MOST_POINTS || !finite(point)) return undefined;
      document.getState().setPoints([...before, plain(point)], `count/${before.length}`);
      return before.length;
    },
    remove: (index) => {
      letGo();
      const before = now();
      if (before.length <= LEAST_POINTS || !before[index]) return false;
      const points = before.filter((_, k) => k !== index);
      document.getState().setPoints(points, `count/${before.length}`);
      return true;
    },
  };
};
