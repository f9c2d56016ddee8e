import type { Point } from '../../../experiment/types';
import type { Lab } from '../../../state/lab/lab';
import { type Size, toData } from '../../canvas/view';
import type { Head } from './live-layer';
import { pixelPowers } from './round-point';
import type { Scene } from './scene';

/** What the pointer is over. */
export interface Pointed {
  readonly point: Point;
  /** Powers of ten of the last digit that a pixel can tell. */
  readonly powers: Point;
  readonly value: number;
  /** Over a graph: the second coordinate says nothing. */
  readonly curve: boolean;
}

export interface PointedHead extends Head {
  readonly loss: number;
  readonly divergedAt: number | undefined;
}

/** A head is meant within this many pixels. */
const HEAD_REACH = 12;

export const headAt = (heads: readonly Head[], at: Point): Head | undefined =>
  heads.findLast(({ x, y }) => Math.hypot(x - at[0], y - at[1]) <= HEAD_REACH);

/** How the run of a head stands at the cursor. */
export const pointedHead = (
  { race, cursor, playback }: Pick<Lab, 'race' | 'cursor' | 'playback'>,
  head: Head,
): PointedHead | undefined => {
  const series = race.runs[head.run];
  if (!series) return undefined;
  const index = series.indexOfStep(cursor.step);
  const diverged = playback.getState().status[head.run] === 'diverged';
  return {
    ...head,
    loss: series.column('loss')[index] ?? Number.NaN,
    divergedAt: diverged && index === series.length - 1 ? index : undefined,
  };
};

/** Evaluates the surface under the pointer: exactly, and not from the picture. */
export const createPointerReport = (lab: Lab, scene: Scene, size: () => Size) => {
  const pointed = (pixel: Point): Pointed | undefined => {
    const { transform, surface } = scene;
    const view = scene.view.shown;
    if (!transform || !view || !surface) return undefined;
    const point = toData(transform, pixel);
    return {
      point,
      powers: pixelPowers(view, size()),
      value: surface.value(point[0], point[1]),
      curve: scene.isCurve,
    };
  };

  const head = (pixel: Point): PointedHead | undefined => {
    const found = headAt(scene.heads, pixel);
    return found && pointedHead(lab, found);
  };

  return { pointed, head };
};
