import { describe, expect, it } from 'vitest';
import { edgeEnds, edgePoint, edgesOf, layoutNet, placeByKey, weightAt } from './net-layout';

const layout = layoutNet([2, 8, 3, 1], 600, 400);

describe('a network as it is drawn', () => {
  it('has every unit inside, none over another, and every weight an edge', () => {
    for (const sizes of [
      [2, 8, 3, 1],
      [7, 64, 64, 64, 64, 64, 64, 5],
    ])
      for (const [width, height] of [
        [600, 400],
        [330, 230],
      ] as const) {
        const { side, columns } = layoutNet(sizes, width, height);
        expect(columns.map(({ units }) => units)).toEqual(sizes);
        for (const { x, ys, shown } of columns) {
          expect(ys).toHaveLength(shown);
          expect(x - side / 2).toBeGreaterThanOrEqual(0);
          expect(x + side / 2).toBeLessThanOrEqual(width);
          ys.forEach((y, k) => {
            expect(y - side / 2).toBeGreaterThan(0);
            expect(y + side / 2).toBeLessThan(height);
            if (k > 0) expect(y - (ys[k - 1] ?? 0)).toBeGreaterThan(side);
          });
        }
        columns.slice(1).forEach(({ x }, k) => {
          expect(x - (columns[k]?.x ?? 0)).toBeGreaterThan(side);
        });
      }
    expect(edgesOf(layout)).toHaveLength(2 * 8 + 8 * 3 + 3);
  });

  it('gives the weight or the unit that is pointed at', () => {
    for (const place of [
      { layer: 0, to: 0, from: 0 },
      { layer: 1, to: 2, from: 7 },
      { layer: 2, to: 0, from: 1 },
    ]) {
      const ends = edgeEnds(layout, place);
      if (!ends) throw new Error('no edge');
      // Where edges leave their units none is near another.
      expect(weightAt(layout, edgePoint(ends, 0.5))).toEqual(place);
    }
    const column = layout.columns[2];
    expect(weightAt(layout, [column?.x ?? 0, column?.ys[1] ?? 0])).toEqual({ layer: 1, to: 1 });
    expect(weightAt(layout, [layout.columns[0]?.x ?? 0, layout.columns[0]?.ys[0] ?? 0])).toBe(
      undefined,
    );
    expect(weightAt(layout, [1, 1])).toBe(undefined);
  });

  it('is walked by keys to every weight and bias, and not out of it', () => {
    const reached = new Set<string>();
    const open = [placeByKey(layout, undefined, 'ArrowDown')];
    for (let place = open.pop(); place; place = open.pop()) {
      const key = `${place.layer} ${place.to} ${place.from}`;
      if (reached.has(key)) continue;
      reached.add(key);
      for (const name of [
        'ArrowUp',
        'ArrowDown',
        'ArrowLeft',
        'ArrowRight',
        'PageUp',
        'PageDown',
      ]) {
        const next = placeByKey(layout, place, name);
        if (next) open.push(next);
      }
    }
    // With the biases of all units.
    expect(reached.size).toBe(2 * 8 + 8 * 3 + 3 + 8 + 3 + 1);
  });
});
