import { expect, it } from 'vitest';
import type { Domain } from '../../../experiment/types';
import { isBehind } from './is-behind';
import { HEIGHT, ReliefGrid } from './relief-grid';

/** A wall of full height along x = 0, flat elsewhere. */
const wall = () => {
  const domain: Domain = [
    [-1, 1],
    [-1, 1],
  ];
  const size = 41;
  const values = Float32Array.from({ length: size * size }, (_, i) =>
    Math.abs((i % size) - 20) <= 1 ? 1 : 0,
  );
  return new ReliefGrid({ values, width: size, height: size }, domain, (value) => value);
};

const LOW = 0.01;

it('is what a wall stands before', () => {
  const grid = wall();
  const eye = [3, 0.3, 0] as const;
  expect(isBehind(grid, eye, [0.5, LOW, 0])).toBe(false);
  expect(isBehind(grid, eye, [-0.5, LOW, 0])).toBe(true);
  // From the other side it is the other way round, and from above nothing is hidden.
  expect(isBehind(grid, [-3, 0.3, 0], [-0.5, LOW, 0])).toBe(false);
  expect(isBehind(grid, [0, 4, 0.2], [-0.5, LOW, 0])).toBe(false);
});

it('is not what stands on the wall itself', () => {
  expect(isBehind(wall(), [3, 1.2, 0], [0, HEIGHT + LOW, 0])).toBe(false);
});
