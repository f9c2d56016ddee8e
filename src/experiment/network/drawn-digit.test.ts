import { describe, expect, it } from 'vitest';
import { drawnDigit, type Stroke } from './drawn-digit';
import { DRAWN_SEVEN } from './testing/drawn-seven';

const SIDE = 28;

const drawn = (strokes: readonly Stroke[]): Uint8Array => {
  const picture = drawnDigit(strokes, SIDE);
  if (!picture) throw new Error('nothing was drawn');
  return picture;
};

/** Columns and rows with ink, and the centre of mass, in pixels from the upper left corner. */
const measured = (picture: Uint8Array) => {
  const inked = [...picture.entries()].filter(([, byte]) => byte > 0);
  const [xs, ys] = [inked.map(([k]) => k % SIDE), inked.map(([k]) => Math.floor(k / SIDE))];
  const mass = inked.reduce((sum, [, byte]) => sum + byte, 0);
  const mean = (of: (k: number) => number) =>
    inked.reduce((sum, [k, byte]) => sum + byte * (of(k) + 0.5), 0) / mass;
  return {
    width: Math.max(...xs) - Math.min(...xs) + 1,
    height: Math.max(...ys) - Math.min(...ys) + 1,
    centre: [mean((k) => k % SIDE), mean((k) => Math.floor(k / SIDE))],
    mean: mass / (255 * SIDE * SIDE),
  };
};

const moved = (strokes: readonly Stroke[], scale: number, dx: number, dy: number) =>
  strokes.map((stroke) => stroke.map(([x, y]) => [scale * x + dx, scale * y + dy] as const));

describe('a drawn digit', () => {
  it('is fitted into 20 pixels, with its mass in the middle of 28 and soft edges', () => {
    const picture = drawn(DRAWN_SEVEN);
    const { width, height, centre, mean } = measured(picture);
    // A box of 20 that lies between pixels touches 21.
    expect(height).toBeGreaterThanOrEqual(20);
    expect(height).toBeLessThanOrEqual(22);
    expect(width).toBeLessThan(height);
    for (const at of centre) expect(Math.abs(at - SIDE / 2)).toBeLessThan(0.1);
    // MNIST's pixels are 0.1307 on average, a seven's fewer.
    expect(mean).toBeGreaterThan(0.06);
    expect(mean).toBeLessThan(0.16);
    const gray = picture.filter((byte) => byte > 0 && byte < 255).length;
    expect(gray).toBeGreaterThan(30);
    expect(Math.max(...picture)).toBe(255);
  });

  it('is the same wherever and however large it was drawn', () => {
    const picture = drawn(DRAWN_SEVEN);
    for (const [scale, dx, dy] of [
      [1, 0.3, -0.2],
      [0.25, 0.1, 0.6],
      [1.9, -0.3, -0.7],
    ] as const) {
      const other = drawn(moved(DRAWN_SEVEN, scale, dx, dy));
      other.forEach((byte, k) => {
        expect(Math.abs(byte - (picture[k] ?? 0))).toBeLessThanOrEqual(1);
      });
    }
  });

  it('keeps its shape: a bar stays thin, a dot is a dot, nothing is nothing', () => {
    const bar = measured(
      drawn([
        [
          [0.5, 0.2],
          [0.5, 0.8],
        ],
      ]),
    );
    expect(bar.height).toBeGreaterThanOrEqual(20);
    expect(bar.width).toBeLessThanOrEqual(4);
    const dot = measured(drawn([[[0.1, 0.9]]]));
    expect(dot.width).toBeLessThanOrEqual(4);
    expect(dot.centre[0]).toBeCloseTo(14, 5);
    expect(drawnDigit([], SIDE)).toBeUndefined();
    expect(drawnDigit([[]], SIDE)).toBeUndefined();
  });
});
