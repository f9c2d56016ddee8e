import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadTile, squareTile, tileCount, tilesAcross } from './contraction-tile';
import { productContraction } from './product-webgpu';

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 2000 }),
  terms: fc.integer({ min: 1, max: 2000 }),
  columns: fc.integer({ min: 1, max: 1100 }),
});

describe('tiles of a contraction', () => {
  it('cover all results, with invocations in whole quads where they share rows', () => {
    fc.assert(
      fc.property(sizes, ({ rows, terms, columns }) => {
        const contraction = productContraction({ rows, terms, columns });
        for (const tile of [squareTile(contraction, rows), quadTile(contraction, rows)]) {
          const across = tilesAcross(contraction, tile);
          const down = tileCount(contraction, tile, rows) / across;
          expect(across * tile.columns).toBeGreaterThanOrEqual(columns);
          expect(down * tile.rows).toBeGreaterThanOrEqual(rows);
          expect((down - 1) * tile.rows).toBeLessThan(rows);
          if (!tile.quads) continue;
          expect(across % 4).toBe(0);
          expect(tile.rows % 4).toBe(0);
          expect(tile.rows * tile.columns).toBeLessThanOrEqual(128);
        }
      }),
    );
  });
});
