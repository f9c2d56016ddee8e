import { describe, expect, it } from 'vitest';
import { distanceToLine } from './distance-to-line';

const line = (...points: readonly (readonly [number, number])[]) => ({
  xs: Float64Array.from(points, ([x]) => x),
  ys: Float64Array.from(points, ([, y]) => y),
  length: points.length,
});

describe('distanceToLine', () => {
  it('is measured to the nearest segment, not only to its ends', () => {
    const corner = line([0, 0], [10, 0], [10, 10]);
    expect(distanceToLine(corner, 5, 3)).toBe(3);
    expect(distanceToLine(corner, 13, 14)).toBe(5);
    expect(distanceToLine(corner, 10, 5)).toBe(0);
  });

  it('knows single points and none', () => {
    expect(distanceToLine(line([3, 4]), 0, 0)).toBe(5);
    expect(distanceToLine(line(), 0, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
