import { describe, expect, it } from 'vitest';
import { padStep, stopwatch, wholeStep } from './step-text';

describe('padStep', () => {
  it('keeps the width of the total with figure spaces', () => {
    expect(padStep(7, 200)).toBe('\u2007\u20077');
    expect(padStep(116, 200)).toBe('116');
  });
});

describe('wholeStep', () => {
  it('rounds down within what is recorded', () => {
    expect(wholeStep(57.9, 200)).toBe(57);
    expect(wholeStep(Number.MAX_SAFE_INTEGER, 200)).toBe(200);
    expect(wholeStep(-1, 200)).toBe(0);
    // A hair below a whole number is rounding, not time.
    expect(wholeStep(58 - 1e-12, 200)).toBe(58);
  });
});

describe('stopwatch', () => {
  it.each([
    [4.23, '00:04.2'],
    [0, '00:00.0'],
    [59.99, '00:59.9'],
    [754, '12:34.0'],
    [3754, '1:02:34'],
    [Number.NaN, '00:00.0'],
  ])('%d s is %s', (seconds, text) => {
    expect(stopwatch(seconds)).toBe(text);
  });
});
