import { describe, expect, it } from 'vitest';
import { dotsPath, linePath, lonePath } from './path';

const points = [
  { x: 1, y: 2 },
  { x: 2.71428, y: 4 },
  { x: 5, y: null },
  { x: 6, y: 7 },
];

describe('paths', () => {
  it('lifts the pen in a gap', () => {
    expect(linePath(points)).toBe('M1 2L2.71 4M6 7');
    expect(linePath([])).toBe('');
  });
  it('puts a dot at every point', () => {
    expect(dotsPath(points)).toBe('M1 2h0M2.71 4h0M6 7h0');
  });
  it('puts a dot where a point stands alone: a stroke of no length is nothing to see', () => {
    expect(lonePath(points)).toBe('M6 7h0');
    expect(lonePath([{ x: 3, y: 4 }])).toBe('M3 4h0');
    expect(
      lonePath([
        { x: 1, y: null },
        { x: 2, y: 3 },
        { x: 3, y: null },
      ]),
    ).toBe('M2 3h0');
    expect(lonePath(points.slice(0, 2))).toBe('');
  });
});
