import { expect, it } from 'vitest';
import { isStable } from './stable';

it.each<[string, readonly (readonly number[])[], boolean]>([
  ['one root inside', [[0.5]], true],
  ['one root on the circle', [[-1]], false],
  [
    'a turn by 60 degrees that shrinks',
    [
      [0.5 * 0.9, -0.866 * 0.9],
      [0.866 * 0.9, 0.5 * 0.9],
    ],
    true,
  ],
  [
    'the same, growing',
    [
      [0.5 * 1.1, -0.866 * 1.1],
      [0.866 * 1.1, 0.5 * 1.1],
    ],
    false,
  ],
  [
    'a triangle with a root outside in the corner',
    [
      [0.1, 5, 7],
      [0, 0.2, 9],
      [0, 0, 1.01],
    ],
    false,
  ],
  [
    'a triangle inside, however large what stands beside',
    [
      [0.1, 5, 7],
      [0, -0.9, 90],
      [0, 0, 0.99],
    ],
    true,
  ],
  ['what is no number', [[Number.NaN]], false],
])('%s', (_name, matrix, stable) => {
  expect(isStable(matrix)).toBe(stable);
});
