import { describe, expect, it } from 'vitest';
import { fromHalf, toHalf } from './half';

describe('float16', () => {
  it('is read and written back the same, every one of them', () => {
    for (let half = 0; half < 65536; half += 1) {
      const value = fromHalf(half);
      if (Number.isNaN(value)) expect(Number.isNaN(fromHalf(toHalf(value)))).toBe(true);
      else if (toHalf(value) !== half) throw new Error(`${half} came back as ${toHalf(value)}`);
    }
  });

  it('is the nearest one, the even one of two', () => {
    // 2^-24 is the smallest, 65504 the largest; 1 + 2^-10 follows on 1. IEEE 754-2008, table 3.5.
    for (const [value, half] of [
      [1, 0x3c00],
      [-2, 0xc000],
      [65504, 0x7bff],
      [65519, 0x7bff],
      [65520, 0x7c00],
      [1 + 2 ** -11, 0x3c00],
      [1 + 3 * 2 ** -11, 0x3c02],
      [1 + 2 ** -11 + 2 ** -20, 0x3c01],
      [2 ** -24, 1],
      [2 ** -25, 0],
      [3 * 2 ** -26, 1],
      [2 ** -14 - 2 ** -25, 0x400],
      [0.333251953125, 0x3555],
    ] as const)
      expect([value, toHalf(value)]).toEqual([value, half]);
    // Between two neighbours the nearer one.
    for (let half = 1; half < 0x7bff; half += 7) {
      const [low, high] = [fromHalf(half), fromHalf(half + 1)];
      expect(toHalf(low + 0.49 * (high - low))).toBe(half);
      expect(toHalf(low + 0.51 * (high - low))).toBe(half + 1);
    }
  });
});
