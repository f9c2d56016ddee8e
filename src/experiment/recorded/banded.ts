/** What is told of every repeat of a run beside its path, of the point on which the run is judged: charts draw bands of it. */
export const BANDED = ['loss', 'gradientNorm', 'stepLength', 'x', 'y'] as const;
export type Banded = (typeof BANDED)[number];

/** A band has no more places than this. */
const MOST_PLACES = 160;

/** Every so many steps it has one, and at the last. */
export const bandStride = (steps: number): number => Math.max(1, Math.ceil(steps / MOST_PLACES));
