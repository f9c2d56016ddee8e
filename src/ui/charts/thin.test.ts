import { describe, expect, it } from 'vitest';
import { heightAt, thinLine } from './thin';

const counting = (n: number) => Float64Array.from({ length: n }, (_, k) => k);

describe('thinLine', () => {
  it('keeps a short line whole', () => {
    const { points, dropped } = thinLine([0, 1, 2], [5, 4, 6], {
      limit: 400,
      xMax: 2,
      positive: false,
    });
    expect(points).toEqual([
      { x: 0, y: 5 },
      { x: 1, y: 4 },
      { x: 2, y: 6 },
    ]);
    expect(dropped).toBe(0);
  });

  it('keeps lowest and highest of every bucket in their order, and both ends', () => {
    // Two buckets of the axis, [0, 5) and [5, 10).
    const y = [9, 3, 7, 8, 4, 1, 2, 6, 5, 2.5];
    const { points } = thinLine(counting(10), y, { limit: 4, xMax: 10, positive: false });
    expect(points.map(({ x, y: value }) => [x, value])).toEqual([
      [0, 9],
      [1, 3],
      [3, 8],
      [5, 1],
      [7, 6],
      [9, 2.5],
    ]);
  });

  it('lets a single spike among 100,000 values survive', () => {
    const y = new Float64Array(100_000).fill(1);
    y[54_321] = 1000;
    const { points } = thinLine(counting(100_000), y, {
      limit: 400,
      xMax: 100_000,
      positive: true,
    });
    expect(points.length).toBeLessThanOrEqual(402);
    expect(points).toContainEqual({ x: 54_321, y: 1000 });
    expect(points.at(-1)).toEqual({ x: 99_999, y: 1 });
  });

  it('does not move what is drawn while the line grows', () => {
    const noise = counting(5000).map((k) => (k * 7919) % 1009);
    const options = { limit: 100, xMax: 10_000, positive: false };
    const before = thinLine(counting(4000), noise.slice(0, 4000), options).points;
    const after = thinLine(counting(5000), noise, options).points;
    // All but the last bucket (200 wide) and the end.
    const settled = before.filter(({ x }) => x < 3800);
    expect(after.slice(0, settled.length)).toEqual(settled);
  });

  it('goes on over what was not measured, and breaks where a logarithm has no value', () => {
    const y = [4, Number.NaN, 2, 0, -1, 0, 3, Number.POSITIVE_INFINITY];
    const { points, dropped } = thinLine(counting(8), y, { limit: 400, xMax: 7, positive: true });
    expect(points).toEqual([
      { x: 0, y: 4 },
      { x: 2, y: 2 },
      { x: 3, y: null },
      { x: 6, y: 3 },
      { x: 7, y: null },
    ]);
    expect(dropped).toBe(3);
  });
});

describe('heightAt', () => {
  const points = [
    { x: 0, y: 1 },
    { x: 2, y: 100 },
    { x: 3, y: null },
    { x: 4, y: 7 },
  ];
  it('lies on the straight line that is drawn', () => {
    expect(heightAt(points, 1, false)).toBeCloseTo(50.5, 12);
    expect(heightAt(points, 1, true)).toBeCloseTo(10, 12);
    expect(heightAt(points, 4, true)).toBe(7);
  });
  it('is nowhere in gaps and beyond the ends', () => {
    expect(heightAt(points, 2.5, false)).toBeUndefined();
    expect(heightAt(points, -1, false)).toBeUndefined();
    expect(heightAt(points, 5, false)).toBeUndefined();
  });
});
