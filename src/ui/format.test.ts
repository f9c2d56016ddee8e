import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatEditable,
  formatInteger,
  formatNumber,
  formatPercent,
  formatSeconds,
  formatShort,
} from './format';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.41823, '0.4182'],
    [12.5, '12.5'],
    [123456, '123500'],
    [0.000306123, '3.061e−4'],
    [-0.00012, '−1.2e−4'],
    [1234567, '1.235e6'],
    [-2.5, '−2.5'],
    [999999.9, '1e6'],
    [0.00099999, '0.001'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, '–'],
  ])('%d reads %s', (x, text) => {
    expect(formatNumber(x)).toBe(text);
  });
});

describe('the other formats', () => {
  it('group whole numbers', () => expect(formatInteger(118282)).toBe('118,282'));
  it('give shares as percentages', () => {
    expect(formatPercent(0.9713)).toBe('97.1 %');
    expect(formatPercent(Number.NaN)).toBe('–');
  });
  it.each([
    [999, '999 B'],
    [1419384, '1.42 MB'],
    [999_600, '1 MB'],
    [9_912_422, '9.91 MB'],
  ])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
  it.each([
    [0.0123, '12 ms'],
    [0.9999, '1.0 s'],
    [4.21, '4.2 s'],
    [59.96, '1:00'],
    [75, '1:15'],
    [3700, '1:01:40'],
  ])('%d seconds are %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
});

describe('formatShort', () => {
  it('never has more done than there are, as a number that stands behind “of”', () => {
    const whole = (least: number) => fc.integer({ min: least, max: 100_000 });
    fc.assert(
      fc.property(whole(1), whole(1), fc.nat(100_000), (steps, perEpoch, trained) => {
        const at = (step: number) => Number(formatShort(step / perEpoch).replace('−', '-'));
        expect(at(Math.min(steps, trained))).toBeLessThanOrEqual(at(steps));
      }),
    );
    expect([formatShort(561.6 / 468), formatShort(400 / 468)]).toEqual(['1.2', '0.855']);
  });
});

describe('formatEditable', () => {
  it.each([0, 0.001, 1e-5, 1e-8, 0.0004, 123456, 1e10, 0.1 + 0.2, -1.5e-9, 837.9657745448678])(
    '%d survives being typed back',
    (x) => {
      expect(Number(formatEditable(x))).toBe(x);
    },
  );
  it('prefers the shorter form', () => {
    expect(formatEditable(0.0004)).toBe('0.0004');
    expect(formatEditable(0.00001)).toBe('1e-5');
  });
});
