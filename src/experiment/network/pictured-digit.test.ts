import { describe, expect, it } from 'vitest';
import { drawnDigit } from './drawn-digit';
import { type Pixels, picturedDigit } from './pictured-digit';
import { DRAWN_SEVEN } from './testing/drawn-seven';

const SIDE = 28;

/** Grey pixels of an image, with an opacity where they are not opaque. */
const imageOf = (
  width: number,
  height: number,
  gray: (x: number, y: number) => number,
  opacity: (x: number, y: number) => number = () => 255,
): Pixels => {
  const data = Array.from({ length: width * height }, (_, k) => {
    const [x, y] = [k % width, Math.floor(k / width)];
    const value = gray(x, y);
    return [value, value, value, opacity(x, y)];
  });
  return { width, height, data: data.flat() };
};

/** A bar, 20 by 80 pixels, of an image of 150 by 120. */
const inBar = (x: number, y: number) => x >= 100 && x < 120 && y >= 20 && y < 100;

const pictured = (image: Pixels): Uint8Array => {
  const picture = picturedDigit(image, SIDE);
  if (!picture) throw new Error('nothing is on it');
  return picture;
};

const BAR = pictured(imageOf(150, 120, (x, y) => (inBar(x, y) ? 255 : 0)));

/** A drawn digit as an image: every pixel of it `times` by `times` large, `margin` around it. */
const enlarged = (digit: Uint8Array, times: number, margin: number, inverted: boolean): Pixels => {
  const size = SIDE * times + 2 * margin;
  return imageOf(size, size, (x, y) => {
    const [column, row] = [x, y].map((at) => Math.floor((at - margin) / times)) as [number, number];
    const inside = column >= 0 && row >= 0 && column < SIDE && row < SIDE;
    const value = inside ? (digit[row * SIDE + column] ?? 0) : 0;
    return inverted ? 255 - value : value;
  });
};

describe('an image as a digit', () => {
  it('is fitted by its longer side into 20 of 28 pixels, its mass in the middle', () => {
    // 80 pixels become 20, 20 become 5: from 11.5 to 16.5 across, from 4 to 24 down.
    const row = [...BAR.subarray(10 * SIDE, 11 * SIDE)];
    expect(row.slice(11, 17)).toEqual([128, 255, 255, 255, 255, 128]);
    expect(row.reduce((sum, byte) => sum + byte, 0)).toBe(4 * 255 + 2 * 128);
    const column = Array.from({ length: SIDE }, (_, y) => BAR[y * SIDE + 14] ?? 0);
    expect(column).toEqual([...Array(4).fill(0), ...Array(20).fill(255), ...Array(4).fill(0)]);
  });

  it('is white on black whichever way round it was, on any paper, opaque or not', () => {
    const others = [
      imageOf(150, 120, (x, y) => (inBar(x, y) ? 0 : 255)),
      // Pale ink on grey paper with some noise.
      imageOf(150, 120, (x, y) => (inBar(x, y) ? 60 : 170 + ((x * 7 + y * 3) % 5))),
      imageOf(
        150,
        120,
        () => 0,
        (x, y) => (inBar(x, y) ? 255 : 0),
      ),
      imageOf(
        150,
        120,
        () => 255,
        (x, y) => (inBar(x, y) ? 255 : 0),
      ),
      // Whatever colour a transparent pixel would have.
      imageOf(
        150,
        120,
        (x, y) => (inBar(x, y) ? 0 : 90),
        (x, y) => (inBar(x, y) ? 255 : 0),
      ),
    ];
    for (const image of others)
      pictured(image).forEach((byte, k) => {
        expect(Math.abs(byte - (BAR[k] ?? 0))).toBeLessThanOrEqual(2);
      });
  });

  it('gives a picture like the data set’s back as it is, however large it is shown', () => {
    const seven = drawnDigit(DRAWN_SEVEN, SIDE);
    if (!seven) throw new Error('nothing was drawn');
    for (const image of [enlarged(seven, 1, 0, false), enlarged(seven, 9, 31, true)]) {
      const found = pictured(image);
      // Between pixels, and without the palest: it is the same picture, a little softer.
      const [product, one, other] = found.reduce<readonly [number, number, number]>(
        ([ab, aa, bb], byte, k) => [
          ab + byte * (seven[k] ?? 0),
          aa + byte * byte,
          bb + (seven[k] ?? 0) ** 2,
        ],
        [0, 0, 0],
      );
      expect(product / Math.sqrt(one * other)).toBeGreaterThan(0.97);
    }
  });

  it('is nothing where the image is of one colour', () => {
    expect(
      picturedDigit(
        imageOf(30, 20, () => 200),
        SIDE,
      ),
    ).toBeUndefined();
    expect(
      picturedDigit(
        imageOf(30, 20, (x) => 200 + (x % 8)),
        SIDE,
      ),
    ).toBeUndefined();
    expect(
      picturedDigit(
        imageOf(
          30,
          20,
          () => 0,
          () => 0,
        ),
        SIDE,
      ),
    ).toBeUndefined();
    expect(
      picturedDigit(
        imageOf(1, 1, () => 9),
        SIDE,
      ),
    ).toBeUndefined();
  });
});
