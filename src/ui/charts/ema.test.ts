import { describe, expect, it } from 'vitest';
import { smooth } from './ema';

/** The horizon at which one step keeps half of the weight. */
const HALF = 1 / Math.log(2);

describe('smooth', () => {
  it('averages with halving weights, corrected for the empty start', () => {
    // (3 + 1/2 · 1) / (1 + 1/2) = 7/3; (5 + 3/2 + 1/4) / (7/4) = 27/7.
    const [first, second, third] = smooth([0, 1, 2], [1, 3, 5], HALF);
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(7 / 3, 12);
    expect(third).toBeCloseTo(27 / 7, 12);
  });

  it('counts the steps of a gap', () => {
    // Two steps keep a quarter: sum 1/2 · 1/4 + 3/4 · 3 = 19/8, weight 1/2 · 1/4 + 3/4 = 7/8.
    expect(smooth([0, 2], [1, 3], HALF)[1]).toBeCloseTo(19 / 7, 12);
  });

  it('leaves a constant as it is and passes over what is not a number', () => {
    const smoothed = smooth([0, 1, 2, 3], [4, Number.NaN, 4, Number.POSITIVE_INFINITY], 20);
    expect(smoothed[0]).toBeCloseTo(4, 12);
    expect(smoothed[1]).toBeNaN();
    expect(smoothed[2]).toBeCloseTo(4, 12);
    expect(smoothed[3]).toBe(Number.POSITIVE_INFINITY);
  });
});
