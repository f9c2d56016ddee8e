import { describe, expect, it } from 'vitest';
import type { Domain } from '../../../experiment/types';
import { drape, LIFT, piecesAt } from './drape';
import { floorOf, HEIGHT, nodeView, ReliefGrid } from './relief-grid';

const DOMAIN: Domain = [
  [-2, 2],
  [-1, 1],
];

/** f(x, y) = 0.1 x + 0.2 y + 0.5 at 21 × 11 nodes: a plane, which triangles show exactly. */
const plane = (x: number, y: number) => 0.1 * x + 0.2 * y + 0.5;
const grid = () => {
  const [width, height] = [21, 11];
  const values = Float32Array.from({ length: width * height }, (_, i) =>
    plane(-2 + (4 * (i % width)) / (width - 1), 1 - (2 * Math.floor(i / width)) / (height - 1)),
  );
  return new ReliefGrid({ values, width, height }, DOMAIN, (value) => value);
};

describe('the relief', () => {
  it('keeps the domain’s proportions, unless they are extreme', () => {
    expect(floorOf(DOMAIN)).toEqual([1, 0.5]);
    expect(
      floorOf([
        [0, 100],
        [0, 1],
      ]),
    ).toEqual([1, 1]);
  });

  it('asks for a field whose outer cells have their middles on the domain’s edge', () => {
    const nodes = 5;
    const [[x0, x1]] = nodeView(DOMAIN, nodes);
    const cell = (x1 - x0) / nodes;
    expect(x0 + cell / 2).toBeCloseTo(-2, 12);
    expect(x1 - cell / 2).toBeCloseTo(2, 12);
  });

  it('stands as high as the value says, also between nodes', () => {
    const relief = grid();
    for (const [x, y] of [
      [-2, 1],
      [2, -1],
      [0.37, -0.62],
      [-1.234, 0.871],
      [1.99, 0.99],
    ] as const)
      expect(relief.heightAt(x, y)).toBeCloseTo(HEIGHT * plane(x, y), 6);
    expect(relief.acrossX(2)).toBe(1);
    expect(relief.acrossY(1)).toBe(-0.5);
  });

  it('stands highest where the function has no value', () => {
    const values = Float32Array.of(0, 0, Number.NaN, Number.POSITIVE_INFINITY);
    const relief = new ReliefGrid({ values, width: 2, height: 2 }, DOMAIN, (value) => value);
    expect([...relief.shares]).toEqual([0, 0, 1, 1]);
  });
});

describe('a draped path', () => {
  it('lies on the surface from point to point, lifted a little', () => {
    const relief = grid();
    const path = drape([-1, 1, 1], [0, 0, 0.5], relief);
    for (let i = 0; i < path.positions.length; i += 3) {
      const [across = 0, up = 0, towards = 0] = path.positions.slice(i, i + 3);
      const [x, y] = [2 * across, -2 * towards];
      expect(up).toBeCloseTo(HEIGHT * plane(x, y) + LIFT, 5);
    }
    expect(path.positions[0]).toBeCloseTo(-0.5, 6);
    expect(path.positions.at(-3)).toBeCloseTo(0.5, 6);
    expect(path.positions.at(-1)).toBeCloseTo(-0.25, 6);
  });

  it('has as many pieces behind a step as it has come', () => {
    const path = drape([-1, 1, 1], [0, 0, 0.5], grid());
    expect(piecesAt(path, 0)).toBe(0);
    // The first step is four times as long as the second.
    expect(piecesAt(path, 1) / path.pieces).toBeCloseTo(0.8, 1);
    expect(piecesAt(path, 0.5)).toBe(Math.round(piecesAt(path, 1) / 2));
    expect(piecesAt(path, 2)).toBe(path.pieces);
    expect(piecesAt(path, 99)).toBe(path.pieces);
  });

  it('leaves out what lies outside the domain or is no number', () => {
    const path = drape([0, 1e30, Number.NaN], [0, 0, 0], grid());
    const across = path.positions.filter((_, i) => i % 3 === 0);
    expect(Math.max(...across)).toBeCloseTo(1, 6);
    expect(path.pieces).toBeLessThan(200);
    expect(piecesAt(path, 2)).toBe(path.pieces);
    expect(drape([], [], grid()).pieces).toBe(0);
  });
});
