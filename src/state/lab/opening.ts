import type { View } from '../../experiment/view/view';

/** Where a race is: at a step, or where the lab opens; in motion, or at rest. */
export type RacePlace = Pick<View, 'step' | 'playing'>;

/** Where a race opens unless anybody says otherwise. */
export const FIRST_PLACE: RacePlace = { step: undefined, playing: true };
