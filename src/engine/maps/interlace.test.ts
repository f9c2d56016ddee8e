import { describe, expect, it } from 'vitest';
import { interlace, spread } from './interlace';

describe('interlace', () => {
  it.each([
    [16, 16],
    [13, 7],
    [1, 1],
    [8, 40],
  ])('takes every pixel of %i × %i once, coarse first', (width, height) => {
    const passes = interlace(width, height);
    const pixels = passes.flatMap((pass) => [...pass.pixels]);
    expect(pixels.length).toBe(width * height);
    expect(new Set(pixels).size).toBe(width * height);
    expect(passes.map(({ stride }) => stride)).toEqual([8, 4, 2, 1]);
  });
});

describe('spread', () => {
  it('leaves no pixel without a value after the first pass, and none wrong after the last', () => {
    const [width, height] = [13, 9];
    const fate = new Int16Array(width * height).fill(-7);
    for (const { stride, pixels } of interlace(width, height)) {
      for (const pixel of pixels) fate[pixel] = pixel;
      spread({ fate }, pixels, stride, width, height);
      expect(fate).not.toContain(-7);
    }
    expect([...fate]).toEqual(Array.from(fate, (_, k) => k));
  });
});
