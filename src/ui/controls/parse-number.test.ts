import { describe, expect, it } from 'vitest';
import { formatNumber } from '../format';
import { parseNumber } from './parse-number';

describe('parseNumber', () => {
  it.each([
    ['1e-3', 0.001],
    ['1E+3', 1000],
    ['.05', 0.05],
    ['5.', 5],
    ['−2.5', -2.5],
    ['3.061e−4', 3.061e-4],
    ['0,5', 0.5],
    ['１２', 12],
    ['０。５', 0.5],
    [' 7 ', 7],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['', '-', 'e5', '1e', '0x10', '1 2', 'Infinity', 'NaN', '1e999', '1.2.3', '1,234,567'])(
    '%s is no number',
    (text) => expect(parseNumber(text)).toBeUndefined(),
  );

  it.each([0.41823, 3.0612e-4, -1234567, 12.5])('reads what the page shows of %d', (x) => {
    expect(parseNumber(formatNumber(x))).toBe(Number(x.toPrecision(4)));
  });
});
