import type { Point } from '../../../experiment/types';
import type { Lab } from '../../../state/lab/lab';
import { placeAt, stepOf } from '../../../state/lab/place';
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
  lab: Pick<Lab, 'race' | 'cursor' | 'verdictAt'>,
  head: Head,
): PointedHead | undefined => {
  const place = placeAt(lab.race, head.run, lab.cursor.step);
  if (!place) return undefined;
  return {
    ...head,
    loss: place.series.column('loss')[place.index] ?? Number.NaN,
    divergedAt: lab.verdictAt(head.run, place)?.kind === 'diverged' ? stepOf(place) : undefined,
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
