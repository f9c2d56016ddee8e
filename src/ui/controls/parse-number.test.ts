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
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['12 000', 12000],
    ['12\u00a0000', 12000],
    ['2.000', 2],
    ['0,001', 0.001],
    ['1,0000', 1],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each([
    '',
    '-',
    'e5',
    '1e',
    '0x10',
    '1 2',
    'Infinity',
    'NaN',
    '1e999',
    '1.2.3',
    '1,23,456',
    '1,234.5',
    '1,000',
    '-12,345',
  ])('%s is no number', (text) => expect(parseNumber(text)).toBeUndefined());

  it.each([
    ['1,000', 1000],
    ['10,000', 10000],
    ['2.000', 2000],
    ['-1,000', -1000],
    ['1 000', 1000],
    ["60'000", 60000],
    ['１，０００', 1000],
    ['1e3', 1000],
    ['300', 300],
    ['2,5', 2.5],
  ])('%s is %d where it is whole', (text, value) => expect(parseNumber(text, true)).toBe(value));

  it.each([0.41823, 3.0612e-4, -1234567, 12.5])('reads what the page shows of %d', (x) => {
    expect(parseNumber(formatNumber(x))).toBe(Number(x.toPrecision(4)));
  });
});
