import { describe, expect, it } from 'vitest';
import { clipSegment } from './clip';

const box = { left: 0, top: 0, right: 10, bottom: 10 };

const clip = (x0: number, y0: number, x1: number, y1: number) => {
  const out = { from: Number.NaN, to: Number.NaN };
  return clipSegment(box, x0, y0, x1, y1, out) ? out : undefined;
};

describe('clipSegment', () => {
  it('keeps what is inside', () => {
    expect(clip(1, 1, 9, 9)).toEqual({ from: 0, to: 1 });
  });

  it('cuts where it crosses', () => {
    expect(clip(-10, 5, 30, 5)).toEqual({ from: 0.25, to: 0.5 });
    expect(clip(5, 5, 5, 25)).toEqual({ from: 0, to: 0.25 });
  });

  it('drops what passes by', () => {
    expect(clip(-5, -5, -1, 20)).toBeUndefined();
    expect(clip(-5, 8, 5, 18)).toBeUndefined();
    expect(clip(-1, 5, -1, 6)).toBeUndefined();
  });

  it('keeps a point inside, drops one outside', () => {
    expect(clip(3, 3, 3, 3)).toEqual({ from: 0, to: 1 });
    expect(clip(-3, 3, -3, 3)).toBeUndefined();
  });
});
