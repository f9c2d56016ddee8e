import type { NumberSpec } from './definition';

/* Parameters that several schedules have, with the same meaning. */

/** So many updates. */
export const lengthOf = (fallback: number) =>
  ({ default: fallback, min: 1, max: 10000, scale: 'integer', unit: 'steps' }) as const;

/** All of the schedule; unless given, all of the race. */
export const totalSteps = { ...lengthOf(200), defaultFrom: 'steps' } as const satisfies NumberSpec;

/** A part at its beginning or at its end that may be left out. */
export const partSteps = (fallback: number) =>
  ({ ...lengthOf(fallback), allow: { atLeast: 0 } }) as const satisfies NumberSpec;

/** What it does not fall below. */
export const minLr = { default: 0, min: 1e-8, max: 1, scale: 'log' } as const satisfies NumberSpec;
