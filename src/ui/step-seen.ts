import type { Lab } from '../state/lab/lab';

/** The step at which a lab stands; of a race that is followed while it is trained the last one. */
export const stepNow = ({ race, cursor }: Pick<Lab, 'race' | 'cursor'>): number =>
  cursor.live ? race.lastStep : Math.min(cursor.step, race.lastStep);

/** The step that is looked at: under the pointer, or where the lab stands. */
export const stepSeen = (lab: Pick<Lab, 'race' | 'cursor'>): number =>
  Math.floor(lab.cursor.hover ?? stepNow(lab));
