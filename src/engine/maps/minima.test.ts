import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import { ELSEWHERE } from '../../experiment/map/spec';
import { resolvePlane } from '../../experiment/plane';
import { minimumAt } from './judge';
import { findMinima } from './minima';

const gridOf = (surface: string) => {
  const { objective } = canonical({ objective: { kind: 'surface', surface } });
  if (objective.kind === 'network') throw new Error('a network');
  return findMinima(objective, resolvePlane(objective));
};

describe('findMinima', () => {
  it('finds the four of Himmelblau', () => {
    const { minima } = gridOf('himmelblau');
    const expected = [
      [3, 2],
      [-2.805118, 3.131312],
      [-3.77931, -3.283186],
      [3.584428, -1.848126],
    ] as const;
    expect(minima).toHaveLength(4);
    for (const [x, y] of expected)
      expect(minima.some((found) => Math.hypot(found[0] - x, found[1] - y) < 1e-5)).toBe(true);
  });

  it('finds the dents of Rastrigin, one at each pair of whole numbers, and the lowest first', () => {
    const { minima } = gridOf('rastrigin');
    expect(minima).toHaveLength(121);
    expect(minima[0]).toEqual([0, 0, 0]);
    const cells = new Set(minima.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`));
    expect(cells.size).toBe(121);
  });
});

describe('minimumAt', () => {
  it('knows every minimum at its place and a radius beside, and nothing farther', () => {
    const grid = gridOf('rastrigin');
    grid.minima.forEach(([x, y], k) => {
      const reach = 0.99 * grid.radius;
      expect(minimumAt(grid, x, y)).toBe(k);
      expect(minimumAt(grid, x + reach / grid.scale[0], y)).toBe(k);
      expect(minimumAt(grid, x, y - reach / grid.scale[1])).toBe(k);
      expect(minimumAt(grid, x + (1.02 * grid.radius) / grid.scale[0], y)).toBe(ELSEWHERE);
    });
  });
});
