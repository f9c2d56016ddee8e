import { describe, expect, it } from 'vitest';
import { distances, lowestMinimum } from './distance';

describe('distances', () => {
  it('measures to the nearest minimum', () => {
    const minima = [
      [0, 0, 1],
      [10, 0, -2],
    ] as const;
    expect([...distances([3, 7, 10], [4, 4, 0], minima)]).toEqual([5, 5, 0]);
    expect(lowestMinimum(minima)).toBe(-2);
  });

  it('is nothing without minima, and at a point that is none', () => {
    expect(distances([1], [1], [])[0]).toBeNaN();
    expect(distances([Number.NaN], [1], [[0, 0, 0]])[0]).toBeNaN();
    expect(lowestMinimum([])).toBeUndefined();
  });
});
