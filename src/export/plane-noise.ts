import { noiseDeviation } from '../experiment/starts';
import type { PlaneSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import type { Lines } from './text';

/**
 * Draws the gradient noise of update t; nothing on a surface without.
 * @param add statements that use the expression of a list of two numbers, and their deviation
 */
export const planeNoise = (
  spec: PlaneSpec,
  add: (numbers: string, deviation: string) => Lines,
): Lines =>
  spec.gradientNoise === 0
    ? []
    : [
        '# Gradient noise: the same numbers as in the playground.',
        'random = Random(SEED, f"gradient-noise/{t}")',
        ...add('[random.normal(), random.normal()]', pythonNumber(noiseDeviation(spec))),
      ];
