import { describe, expect, it } from 'vitest';
import { Isolines } from './isolines';

const grid = (width: number, height: number, f: (x: number, y: number) => number) =>
  Float64Array.from({ length: width * height }, (_, i) => f(i % width, Math.floor(i / width)));

describe('Isolines', () => {
  it('finds the straight line of a plane', () => {
    const values = grid(5, 4, (x) => x);
    const lines = new Isolines(5, 4).lines(values, 1.25);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    const ys = [...(line ?? [])].filter((_, i) => i % 2 === 1);
    expect([...(line ?? [])].filter((_, i) => i % 2 === 0)).toEqual([1.25, 1.25, 1.25, 1.25]);
    expect(ys.sort()).toEqual([0, 1, 2, 3]);
  });

  it('finds a circle, closed, near its radius', () => {
    const radius = 15;
    const values = grid(41, 41, (x, y) => (x - 20) ** 2 + (y - 20) ** 2);
    const lines = new Isolines(41, 41).lines(values, radius ** 2);
    expect(lines).toHaveLength(1);
    const line = lines[0] ?? new Float64Array();
    expect([line.at(-2), line.at(-1)]).toEqual([line[0], line[1]]);
    let length = 0;
    for (let i = 2; i < line.length; i += 2) {
      const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
      // Linear interpolation of a parabola over one cell errs by at most 1/8 in f, 1/(16 r) in the radius.
      expect(Math.abs(Math.hypot(x - 20, y - 20) - radius)).toBeLessThan(1 / (8 * radius));
      length += Math.hypot(x - (line[i - 2] ?? 0), y - (line[i - 1] ?? 0));
    }
    expect(length).toBeCloseTo(2 * Math.PI * radius, 0);
  });

  it('gives two lines for two islands, and the same again when asked again', () => {
    const f = (x: number, y: number) =>
      Math.min((x - 5) ** 2 + (y - 5) ** 2, (x - 15) ** 2 + (y - 5) ** 2);
    const values = grid(21, 11, f);
    const isolines = new Isolines(21, 11);
    const first = isolines.lines(values, 4);
    expect(first).toHaveLength(2);
    expect(isolines.lines(values, 4)).toEqual(first);
  });

  it('decides a saddle cell by its mean', () => {
    const isolines = new Isolines(2, 2);
    // Top left and bottom right are high, and so is the mean: the lines cut off the other two corners.
    const joined = isolines.lines([3, 0, 0, 3], 1).map((line) => [...line]);
    expect(joined).toHaveLength(2);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of joined) {
      expect(x0 + x1 - (y0 + y1)).not.toBeCloseTo(0, 6);
    }
    const apart = isolines.lines([3, 0, 0, 3], 2).map((line) => [...line]);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of apart) {
      expect(x0 + x1 - (y0 + y1)).toBeCloseTo(0, 6);
    }
  });

  it('has a gap where there is no value', () => {
    const values = grid(5, 3, (_, y) => y);
    values[1 * 5 + 2] = Number.NaN;
    const lines = new Isolines(5, 3).lines(values, 0.5);
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line.length / 2)).toEqual([2, 2]);
  });
});
