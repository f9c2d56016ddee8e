import { expect, it } from 'vitest';
import { slope } from './slope';

it('is that of the line of least squares', () => {
  expect(
    slope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBeCloseTo(2, 12);
  // NumPy's polyfit([0, 1, 2, 4], [1, 0, 4, 3], 1).
  expect(
    slope([
      [0, 1],
      [1, 0],
      [2, 4],
      [4, 3],
    ]),
  ).toBeCloseTo(0.6857142857142857, 12);
  expect(slope([[1, 2]])).toBeNaN();
});
