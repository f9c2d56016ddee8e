import { describe, expect, it } from 'vitest';
import { linearLevels, logLevels, valueScale } from './value-scale';

describe('levels', () => {
  it('are round numbers between the ends, not close to them', () => {
    expect(linearLevels({ min: 0, max: 10 }, 5)).toEqual([2, 4, 6, 8]);
    expect(linearLevels({ min: -1, max: 1 }, 4)).toEqual([-0.5, 0, 0.5]);
    // A plain at about 0 gets no line.
    expect(linearLevels({ min: -1, max: 0.01 }, 5)).not.toContain(0);
  });

  it('are evenly spaced in the logarithm above the base', () => {
    const levels = logLevels(-2, 0.1, 1000, 5);
    expect(levels.map((level) => Number(level.toFixed(9)))).toEqual([-1.9, -1, 8, 98]);
  });

  it('take more a decade where there are few decades', () => {
    const levels = logLevels(0, 1, 100, 8);
    expect(levels).toHaveLength(8);
    levels.forEach((level, index) => {
      expect(level).toBeCloseTo(10 ** (index / 4), 10);
    });
  });
});

describe('valueScale', () => {
  it('is linear between the ends', () => {
    const { share } = valueScale({ min: -1, max: 3 }, false);
    expect([-1, 0, 1, 3, 7].map(share)).toEqual([0, 0.25, 0.5, 1, 1]);
  });

  it('is logarithmic above the known minimum', () => {
    // soft = 1e4 × 1e-4 = 1: shares are log10(1 + f) / log10(1 + 1e4).
    const { share } = valueScale({ min: 0, max: 1e4 }, true, 0);
    expect(share(0)).toBe(0);
    expect(share(99)).toBeCloseTo(2 / Math.log10(10001), 12);
    expect(share(1e4)).toBeCloseTo(1, 12);
  });

  it('looks the same however far one zooms into a minimum', () => {
    const far = valueScale({ min: 0, max: 100 }, true, 0);
    const near = valueScale({ min: 0, max: 1e-6 }, true, 0);
    expect(near.share(3e-8)).toBeCloseTo(far.share(3), 12);
  });

  it('turns linear where the values in view are nearly the same', () => {
    const { share, levels } = valueScale({ min: 100, max: 110 }, true, 0);
    expect(share(105)).toBeCloseTo(0.5, 12);
    expect(levels).toContain(105);
  });

  it('draws nothing where Float32 sees no difference', () => {
    const flat = valueScale({ min: 1e6, max: 1e6 + 0.1 }, false);
    expect(flat.levels).toEqual([]);
    expect(flat.share(1e6)).toBe(0.5);
  });
});
