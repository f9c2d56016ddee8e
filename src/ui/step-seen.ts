import type { Lab } from '../state/lab/lab';

/** The step that is looked at: under the pointer, or where the cursor stands. */
export const stepSeen = ({ race, cursor }: Pick<Lab, 'race' | 'cursor'>): number =>
  Math.floor(cursor.hover ?? (cursor.live ? race.lastStep : Math.min(cursor.step, race.lastStep)));
