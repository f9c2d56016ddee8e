import type { NumberSpec } from '../definition';

/** More points than a person can look at make no better picture, and every one costs at every step. */
export const MOST_POINTS = 500;
export const LEAST_POINTS = 2;

/** How many points there are. */
export const count = (standard: number): NumberSpec => ({
  default: standard,
  min: 2,
  max: 200,
  scale: 'integer',
  allow: { atLeast: LEAST_POINTS, atMost: MOST_POINTS },
});

export const seed: NumberSpec = {
  default: 1,
  min: 1,
  max: 100,
  scale: 'integer',
  allow: { atLeast: 0 },
};

/** Standard deviation of what is added to every answer. */
export const noise = (standard: number): NumberSpec => ({
  default: standard,
  min: 0,
  max: 2,
  scale: 'linear',
  allow: { atLeast: 0 },
});

export const number = (standard: number, min: number, max: number): NumberSpec => ({
  default: standard,
  min,
  max,
  scale: 'linear',
});
