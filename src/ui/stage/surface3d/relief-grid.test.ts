import { describe, expect, it } from 'vitest';
import { floorOf, HEIGHT, nodeView, ReliefGrid } from './relief-grid';
import { DOMAIN, plane, planeGrid } from './test-grid';

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
    const relief = planeGrid();
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

  it('has a hole where the function has no value', () => {
    const values = Float32Array.of(0, 0, Number.NaN, Number.POSITIVE_INFINITY);
    const relief = new ReliefGrid({ values, width: 2, height: 2 }, DOMAIN, (value) => value);
    expect([...relief.shares]).toEqual([0, 0, Number.NaN, 1]);
    expect(planeGrid((x) => x > 0).heightAt(-1, 0)).toBeNaN();
    expect(planeGrid((x) => x > 0).standAt(-1, 0)).toBe(0);
  });

  it('finds the way back from the floor to the plane', () => {
    const relief = planeGrid();
    expect(relief.xOf(relief.acrossX(1.37))).toBeCloseTo(1.37, 12);
    expect(relief.yOf(relief.acrossY(-0.41))).toBeCloseTo(-0.41, 12);
  });
});
