import { describe, expect, it } from 'vitest';
import { ridgeDomain, ridgeOfHistogram, ridgeOfSpectrum, ridgePaths } from './ridge-paths';

const BOX = { width: 100, height: 55, left: 10, right: 10, top: 0, bottom: 10 };

describe('ridges', () => {
  it('stand as high as the roots of their counts, at the middles of their bins', () => {
    const ridge = ridgeOfHistogram(7, { low: -2, high: 2, counts: [0, 4, 16, 1] });
    expect(ridge).toEqual({ step: 7, from: -1.5, to: 1.5, heights: [0, 0.5, 1, 0.25] });
  });

  it('of singular values are logarithmic, four powers of ten high', () => {
    const { from, to, heights } = ridgeOfSpectrum(
      0,
      { name: 'w', shape: [4, 4], values: [10, 1, 0.1, 1e-9] },
      10,
    );
    expect([from, to]).toEqual([1, 4]);
    expect(heights.map((height) => Number(height.toFixed(9)))).toEqual([1, 0.75, 0.5, 0]);
  });

  it('lie one before the other over one axis, higher where there are more of them', () => {
    const ridges = [
      { step: 0, from: 0, to: 1, heights: [0, 1] },
      { step: 5, from: -1, to: 1, heights: [1, 0, 0.5] },
      { step: 9, from: 0, to: 3, heights: [0, 0] },
    ];
    expect(ridgeDomain(ridges)).toEqual([-1, 3]);
    const paths = ridgePaths(ridges, [-1, 3], BOX);
    expect(paths.map(({ step, base }) => [step, base])).toEqual([
      [0, 15],
      [5, 30],
      [9, 45],
    ]);
    const many = Array.from({ length: 9 }, (_, k) => ({
      step: k,
      from: 0,
      to: 1,
      heights: [1, 1],
    }));
    const [top] = ridgePaths(many, [0, 1], BOX);
    // Of nine rows the first is three rows high: 45 / (8 + 3) each.
    expect(top?.base).toBeCloseTo((3 * 45) / 11, 9);
    // 80 wide from -1 to 3: 20 each.
    expect(paths[0]?.path).toBe('M30.0 15.0L30.0 15.0L50.0 0.0L50.0 15.0');
    expect(paths[1]?.path).toBe('M10.0 30.0L10.0 15.0L30.0 30.0L50.0 22.5L50.0 30.0');
  });
});
