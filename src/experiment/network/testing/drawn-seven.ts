import type { Stroke } from '../drawn-digit';

/** A seven as it was drawn on the pad, in the lower left quarter: a bar, then the slanted leg. */
export const DRAWN_SEVEN: readonly Stroke[] = [
  [
    [0.18, 0.46],
    [0.22, 0.45],
    [0.28, 0.452],
    [0.34, 0.45],
    [0.4, 0.446],
    [0.445, 0.448],
    [0.44, 0.48],
    [0.42, 0.53],
    [0.395, 0.59],
    [0.37, 0.65],
    [0.35, 0.71],
    [0.335, 0.77],
    [0.325, 0.82],
  ],
];
