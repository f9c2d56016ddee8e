import type { Point } from '../../../experiment/types';
import type { Lab } from '../../../state/lab/lab';
import { placeAt, stepOf } from '../../../state/lab/place';
import type { Head } from './live-layer';

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
