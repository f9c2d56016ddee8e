import { describe, expect, it } from 'vitest';
import { formatTick, niceStep, niceTicks } from './ticks';

describe('niceStep', () => {
  it.each([
    [4, 4, 1],
    [4.2, 8, 1],
    [4.2, 10, 0.5],
    [1000, 7, 200],
    [0.03, 4, 0.01],
    [0, 4, 0],
  ])('a span of %d in about %d parts: %d', (span, count, step) => {
    expect(niceStep(span, count)).toBeCloseTo(step, 15);
  });
});

describe('niceTicks', () => {
  it('are whole multiples inside the range, without rounding dirt', () => {
    expect(niceTicks(-0.35, 0.35, 7).values).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(niceTicks(-2, 2, 4).values).toEqual([-2, -1, 0, 1, 2]);
  });

  it('has none for an empty or a hopeless range', () => {
    expect(niceTicks(1, 1, 5).values).toEqual([]);
    expect(niceTicks(0, Number.POSITIVE_INFINITY, 5).values).toEqual([]);
    expect(niceTicks(1e20, 1e20 + 16384, 5).values).toEqual([]);
  });
});

describe('formatTick', () => {
  it.each([
    [-1.5, 0.5, '−1.5'],
    [2, 1, '2'],
    [0, 0.1, '0.0'],
    [400, 200, '400'],
    [250000, 50000, '2.5e5'],
    [-3e-8, 1e-8, '−3e−8'],
    [0, 1e-8, '0'],
  ])('%d at steps of %d is %s', (value, step, text) => {
    expect(formatTick(value, step)).toBe(text);
  });
});
