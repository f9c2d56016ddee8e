import { dimensionOf } from '../experiment/plane';
import { hasNoise, noiseDeviation } from '../experiment/starts';
import type { PlaneSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import type { Lines } from './text';

/** A list of so many numbers that are drawn one after the other. */
export const draws = (drawn: string, count: number): string =>
  `[${new Array<string>(count).fill(drawn).join(', ')}]`;

/**
 * Draws the gradient noise of update t; nothing on a surface without.
 * @param add statements that use the expression of a list of a number for each parameter, and their deviation
 */
export const planeNoise = (
  spec: PlaneSpec,
  add: (numbers: string, deviation: string) => Lines,
): Lines =>
  !hasNoise(spec)
    ? []
    : [
        '# Gradient noise: the same numbers as in the playground.',
        'random = Random(SEED, f"gradient-noise/{t}")',
        ...add(draws('random.normal()', dimensionOf(spec)), pythonNumber(noiseDeviation(spec))),
      ];
