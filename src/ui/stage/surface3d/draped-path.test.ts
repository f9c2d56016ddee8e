import { describe, expect, it } from 'vitest';
import { DrapedPath, LIFT } from './draped-path';
import { HEIGHT } from './relief-grid';
import { plane, planeGrid } from './test-grid';

const lay = (xs: readonly number[], ys: readonly number[]) =>
  new DrapedPath().lay(xs, ys, planeGrid());

describe('a draped path', () => {
  it('lies on the surface from point to point, lifted a little', () => {
    const path = lay([-1, 1, 1], [0, 0, 0.5]);
    const places = path.positions.subarray(0, 6 * path.pieces);
    for (let i = 0; i < places.length; i += 3) {
      const [across = 0, up = 0, towards = 0] = places.subarray(i, i + 3);
      expect(up).toBeCloseTo(HEIGHT * plane(2 * across, -2 * towards) + LIFT, 5);
    }
    expect(places[0]).toBeCloseTo(-0.5, 6);
    expect(places.at(-3)).toBeCloseTo(0.5, 6);
    expect(places.at(-1)).toBeCloseTo(-0.25, 6);
  });

  it('has as many pieces behind a step as it has come', () => {
    const path = lay([-1, 1, 1], [0, 0, 0.5]);
    expect(path.piecesAt(0)).toBe(0);
    // The first step is four times as long as the second.
    expect(path.piecesAt(1) / path.pieces).toBeCloseTo(0.8, 1);
    expect(path.piecesAt(0.5)).toBe(Math.round(path.piecesAt(1) / 2));
    expect(path.piecesAt(2)).toBe(path.pieces);
    expect(path.piecesAt(99)).toBe(path.pieces);
  });

  it('measures its length on the way', () => {
    const path = lay([-1, 1, 1], [0, 0, 0.5]);
    // 1 across and HEIGHT * 0.2 up, then 0.25 away and HEIGHT * 0.1 up.
    const length = Math.hypot(1, HEIGHT * 0.2) + Math.hypot(0.25, HEIGHT * 0.1);
    expect(path.distances[2 * path.pieces - 1]).toBeCloseTo(length, 5);
  });

  it('leaves out what lies outside the domain or is no number', () => {
    const path = lay([0, 1e30, Number.NaN], [0, 0, 0]);
    const across = path.positions.filter((_, i) => i % 3 === 0);
    expect(Math.max(...across)).toBeCloseTo(1, 6);
    expect(path.pieces).toBeLessThan(200);
    expect(path.piecesAt(2)).toBe(path.pieces);
    expect(lay([], []).pieces).toBe(0);
  });

  it('breaks off where the surface has a hole', () => {
    const grid = planeGrid((x) => x > 0);
    const path = new DrapedPath().lay([1, -1], [0, 0], grid);
    const across = [...path.positions.subarray(0, 6 * path.pieces)].filter((_, i) => i % 3 === 0);
    expect(path.pieces).toBeGreaterThan(0);
    expect(Math.min(...across)).toBeGreaterThanOrEqual(0);
  });

  it('keeps its arrays for the next path', () => {
    const path = lay([-1, 1], [0, 0]);
    const { positions } = path;
    path.lay([1, 0.5], [0, 0.5], planeGrid());
    expect(path.positions).toBe(positions);
    expect(path.positions[0]).toBeCloseTo(0.5, 6);
    expect(path.last).toBe(1);
  });
});
