import { describe, expect, it } from 'vitest';
import {
  accuracyScale,
  countScale,
  linearScale,
  logScale,
  logTicks,
  roundEnd,
  share,
} from './scale';

describe('logTicks', () => {
  it('stands at powers of ten, at most six of them', () => {
    expect(logTicks(1, 1000)).toEqual([1, 10, 100, 1000]);
    expect(logTicks(1e-8, 1)).toEqual([1e-8, 1e-6, 1e-4, 1e-2, 1]);
    expect(logTicks(1e-30, 1e2)).toEqual([1e-30, 1e-24, 1e-18, 1e-12, 1e-6, 1]);
  });

  it('takes 1, 2 and 5 on a short axis', () => {
    expect(logTicks(0.2, 5)).toEqual([0.2, 0.5, 1, 2, 5]);
    expect(logTicks(0.1, 10)).toEqual([0.1, 1, 10]);
  });

  it('takes plain steps within one digit', () => {
    expect(logTicks(2, 5)).toEqual([2, 3, 4, 5]);
  });
});

describe('scales', () => {
  it('ends a logarithmic axis on 1, 2 or 5 times a power of ten', () => {
    const scale = logScale(0.0031, 780);
    expect([scale.low, scale.high]).toEqual([0.002, 1000]);
    expect(scale.labels).toEqual(['0.01', '0.1', '1', '10', '100', '1000']);
    expect(share(scale, 0.002)).toBe(0);
    expect(share(scale, 1000)).toBeCloseTo(1, 12);
    expect(share(logScale(1, 100), 10)).toBeCloseTo(0.5, 12);
  });

  it('writes small powers with a proper minus, all alike', () => {
    expect(logScale(1e-6, 1).labels).toEqual(['1e−6', '1e−4', '1e−2', '1e0']);
  });

  it('gives a constant room', () => {
    const flat = logScale(0.05, 0.05);
    expect([flat.low, flat.high]).toEqual([0.02, 0.1]);
    const zero = linearScale(0, 0);
    expect(zero.low).toBe(0);
    expect(zero.high).toBeGreaterThan(0);
  });

  it('ends a linear axis on round values, at 0 when that is near', () => {
    expect(linearScale(0.3, 9.2)).toMatchObject({
      low: 0,
      high: 10,
      labels: ['0', '2', '4', '6', '8', '10'],
    });
    expect(linearScale(-1.03, 2.4)).toMatchObject({ low: -2, high: 3 });
    expect(linearScale(96, 99)).toMatchObject({ low: 96, high: 99 });
  });

  it('brings the top of accuracy near', () => {
    expect(accuracyScale(0.1)).toMatchObject({ low: 0, high: 1 });
    expect(accuracyScale(0.97)).toMatchObject({ low: 0.9, ticks: [0.9, 0.95, 1] });
    expect(accuracyScale(0.985).low).toBe(0.95);
  });

  it('counts from 0, thousands as k', () => {
    expect(countScale(300)).toMatchObject({ high: 300, labels: ['0', '100', '200', '300'] });
    expect(countScale(60_032).labels).toEqual(['0', '20k', '40k', '60k']);
    expect(roundEnd(23.4)).toBe(50);
    expect(roundEnd(0)).toBe(1);
  });
});

describe('a log scale at the ends of the doubles', () => {
  it('places every value, however small', () => {
    const scale = logScale(Number.MIN_VALUE, 1e300);
    expect(scale.low).toBeGreaterThan(0);
    expect(share(scale, Number.MIN_VALUE)).toBeGreaterThan(-0.1);
    expect(share(scale, 1e300)).toBeLessThanOrEqual(1);
    expect(share(scale, 1)).toBeCloseTo(308 / 608, 2);
  });
});
