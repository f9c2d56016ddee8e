import { describe, expect, it } from 'vitest';
import type { PictureSpec } from '../../experiment/picture';
import type { Domain } from '../../experiment/types';
import { samplePicture } from './picture';

const UNIT: Domain = [
  [0, 4],
  [0, 2],
];
/** Four greys. */
const table = Uint8ClampedArray.from([0, 1, 2, 3].flatMap((k) => [10 * k, 10 * k, 10 * k]));

const greys = (formula: string, curve: PictureSpec['curve'], width: number, height: number) => {
  const spec = { kind: 'formula', formula, domain: UNIT, start: [0, 0], gradientNoise: 0 } as const;
  const rows = samplePicture({ spec, view: UNIT, width, height, curve, table });
  let yields = 0;
  let row = rows.next();
  for (; row.done !== true; row = rows.next()) yields += 1;
  expect(yields).toBe(height);
  const pixels = row.value;
  expect(pixels).toHaveLength(4 * width * height);
  return Array.from({ length: width * height }, (_, k) => {
    const [red, green, blue, opacity] = pixels.subarray(4 * k, 4 * k + 4);
    expect([green, blue, opacity]).toEqual([red, red, 255]);
    return (red ?? Number.NaN) / 10;
  });
};

describe('samplePicture', () => {
  it('colours the middle of every pixel, from the top down', () => {
    // Values 0.5 to 3.5 of 0 to 4, and 0 to 2 below that: shares of three steps between four colours.
    const curve = { kind: 'linear', low: 0.5, span: 3 } as const;
    expect(greys('x + 0*y', curve, 4, 1)).toEqual([0, 1, 2, 3]);
    expect(greys('0*x + y', { kind: 'linear', low: 0.5, span: 1 }, 1, 2)).toEqual([3, 0]);
  });

  it('keeps to the ends of the scale, and shows what has no value as the highest', () => {
    expect(greys('100*(x - 2) + 0*y', { kind: 'linear', low: 0, span: 1 }, 4, 1)).toEqual([
      0, 0, 3, 3,
    ]);
    expect(greys('log(x - 2) + 0*y', { kind: 'linear', low: 10, span: 1 }, 4, 1)).toEqual([
      3, 3, 0, 0,
    ]);
  });

  it('is even in the logarithm above the floor, and dark below what it was made for', () => {
    // log10 of 1, 10, 100, 1000 over three decades.
    const curve = { kind: 'log', floor: 5, soft: 0, least: 1, most: 1000 } as const;
    expect(greys('5 + 10^(x - 0.5) + 0*y', curve, 4, 1)).toEqual([0, 1, 2, 3]);
    expect(greys('-7 + 0*x*y', curve, 1, 1)).toEqual([0]);
  });
});
