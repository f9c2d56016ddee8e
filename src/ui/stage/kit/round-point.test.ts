import { describe, expect, it } from 'vitest';
import { pixelPowers, roundPoint } from './round-point';

describe('roundPoint', () => {
  const size = { width: 800, height: 800 };

  it('keeps the digits that a pixel can tell', () => {
    // 4 units on 800 px are 0.005 a pixel: thousandths.
    const view = [
      [-2, 2],
      [-1, 3],
    ] as const;
    expect(pixelPowers(view, size)).toEqual([-3, -3]);
    expect(roundPoint([-1.23456, 0.1 + 0.2], view, size)).toEqual([-1.235, 0.3]);
  });

  it('rounds to whole numbers and beyond on large surfaces', () => {
    const view = [
      [-512, 512],
      [-51200, 51200],
    ] as const;
    expect(roundPoint([404.23, 40423], view, size)).toEqual([404, 40400]);
  });
});
