import { describe, expect, it } from 'vitest';
import { ReliefGrid } from './relief-grid';
import { surfaceHits } from './surface-hits';
import { DOMAIN, planeGrid } from './test-grid';

describe('a ray', () => {
  it('from above meets the surface under it', () => {
    const grid = planeGrid();
    const hits = surfaceHits(grid, [grid.acrossX(0.7), 3, grid.acrossY(-0.3)], [0, -1, 0]);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.[0]).toBeCloseTo(0.7, 5);
    expect(hits[0]?.[1]).toBeCloseTo(-0.3, 5);
  });

  it('meets it where it was aimed at, from any side', () => {
    const grid = planeGrid();
    for (const [x, y] of [
      [-1.3, 0.4],
      [1.9, -0.9],
      [0.01, 0.02],
    ] as const) {
      const at = [grid.acrossX(x), grid.heightAt(x, y), grid.acrossY(y)] as const;
      for (const from of [
        [2, 1.5, 3],
        [-3, 2, 0.5],
        [0.5, 3, -2],
      ] as const) {
        const ray = [at[0] - from[0], at[1] - from[1], at[2] - from[2]] as const;
        const [hit] = surfaceHits(grid, from, ray);
        expect(hit?.[0]).toBeCloseTo(x, 4);
        expect(hit?.[1]).toBeCloseTo(y, 4);
      }
    }
  });

  it('meets a ridge twice, the near side first', () => {
    // A roof along y: 1 in the middle, 0 at both sides.
    const values = Float32Array.of(0, 1, 0, 0, 1, 0);
    const roof = new ReliefGrid({ values, width: 3, height: 2 }, DOMAIN, (value) => value);
    const half = roof.heightAt(1, 0);
    const hits = surfaceHits(roof, [5, half, 0], [-1, 0, 0]);
    expect(hits.map(([x]) => x)).toEqual([expect.closeTo(1, 4), expect.closeTo(-1, 4)]);
  });

  it('goes past it and through its holes', () => {
    expect(surfaceHits(planeGrid(), [5, 3, 0], [0, -1, 0])).toEqual([]);
    const holed = planeGrid((x) => x > 0);
    expect(surfaceHits(holed, [holed.acrossX(-1), 3, 0], [0, -1, 0])).toEqual([]);
    expect(surfaceHits(holed, [holed.acrossX(1), 3, 0], [0, -1, 0])).toHaveLength(1);
  });
});
