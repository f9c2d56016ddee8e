import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smooth } from './smooth';

/** The definition, sum by sum: the weighted least squares' line around each step, at that step. */
const direct = (steps: readonly number[], values: readonly number[], horizon: number): number[] =>
  steps.map((here) => {
    const points = steps.map((step, k) => ({
      x: step - here,
      y: values[k] ?? 0,
      w: Math.exp(-Math.abs(step - here) / horizon),
    }));
    const sum = (of: (point: { x: number; y: number; w: number }) => number) =>
      points.reduce((total, point) => total + point.w * of(point), 0);
    const meanX = sum(({ x }) => x) / sum(() => 1);
    const meanY = sum(({ y }) => y) / sum(() => 1);
    const slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / sum(({ x }) => (x - meanX) ** 2);
    const height = meanY - slope * meanX;
    return Math.max(Math.min(...values), Math.min(Math.max(...values), height));
  });

const range = (count: number) => Array.from({ length: count }, (_, k) => k);

describe('smooth', () => {
  it('is the weighted line around every step, also where steps are missing', () => {
    const gaps = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: -5, max: 5, noNaN: true })),
      {
        minLength: 2,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(gaps, fc.constantFrom(2, 7.5, 30), (points, horizon) => {
        let step = 0;
        const steps = points.map(([gap]) => {
          step += gap;
          return step;
        });
        const values = points.map(([, value]) => value);
        const wanted = direct(steps, values, horizon);
        smooth(steps, values, horizon, false).forEach((value, k) => {
          expect(value).toBeCloseTo(wanted[k] ?? Number.NaN, 6);
        });
      }),
    );
  });

  it('lags behind nothing: a straight line stays what it is, and in logarithms an exponential', () => {
    const steps = range(300);
    const line = steps.map((step) => 2.3 - 0.007 * step);
    smooth(steps, line, 7.5, false).forEach((value, k) => {
      expect(value).toBeCloseTo(line[k] ?? 0, 9);
    });
    const decay = steps.map((step) => 1e12 * Math.exp(-0.2 * step));
    smooth(steps, decay, 7.5, true).forEach((value, k) => {
      expect(value / (decay[k] ?? 0)).toBeCloseTo(1, 8);
    });
  });

  it('is back with its line soon after a spike, on an axis of logarithms', () => {
    const steps = range(200);
    const values = steps.map((step) => (step === 60 ? 1e14 : 38));
    const smoothed = smooth(steps, values, 5, true);
    expect(smoothed[60]).toBeLessThan(1e4);
    // Five horizons on, 12.4 decades weigh exp(-5) · tanh(1/10) of themselves.
    expect(Math.log10((smoothed[85] ?? 0) / 38)).toBeLessThan(
      12.5 * Math.exp(-5) * Math.tanh(0.1) * 1.5,
    );
    // The same in plain numbers would be far above everything still.
    expect(smooth(steps, values, 5, false)[85]).toBeGreaterThan(1e9);
  });

  it('leaves a constant, a single value and what is not a number as they are', () => {
    const smoothed = smooth([0, 1, 2, 3], [4, Number.NaN, 4, Number.POSITIVE_INFINITY], 20, false);
    expect(smoothed[0]).toBeCloseTo(4, 12);
    expect(smoothed[1]).toBeNaN();
    expect(smoothed[2]).toBeCloseTo(4, 12);
    expect(smoothed[3]).toBe(Number.POSITIVE_INFINITY);
    expect([...smooth([7], [3], 5, true)]).toEqual([expect.closeTo(3, 12)]);
    expect(smooth([0, 1, 2], [1, 0, 1], 5, true)[1]).toBe(0);
    expect(smooth([], [], 5, true)).toHaveLength(0);
  });
});
