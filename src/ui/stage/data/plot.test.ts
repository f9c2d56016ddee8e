import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlesPath, graphPath, MARGIN, plotScale } from './plot';

const real = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1e5);
const side = fc.integer({ min: 120, max: 1600 });

describe('the scale of a data plot', () => {
  it('has ticks enough to be read, on both axes, in any plot and of any data', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(real, real), { minLength: 2 }), side, side, (points, w, h) => {
        const { ticks } = plotScale([points.map(([u]) => u), points.map(([, v]) => v)], w, h);
        for (const { values } of ticks) expect(values.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('shows every point, and finds it again from its pixel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(real, real), { minLength: 2 }),
        fc.boolean(),
        (points, square) => {
          const scale = plotScale(
            [points.map(([u]) => u), points.map(([, v]) => v)],
            400,
            200,
            square,
          );
          const spans = [0, 1].map((k) => (scale.high[k] ?? 0) - (scale.low[k] ?? 0));
          for (const [u, v] of points) {
            expect(scale.x(u)).toBeGreaterThanOrEqual(MARGIN.left);
            expect(scale.x(u)).toBeLessThanOrEqual(400 - MARGIN.right);
            expect(scale.y(v)).toBeGreaterThanOrEqual(MARGIN.top);
            expect(scale.y(v)).toBeLessThanOrEqual(200 - MARGIN.bottom);
            expect(Math.abs(scale.fromX(scale.x(u)) - u)).toBeLessThan(1e-9 * (spans[0] ?? 0));
            expect(Math.abs(scale.fromY(scale.y(v)) - v)).toBeLessThan(1e-9 * (spans[1] ?? 0));
          }
          if (square) expect(scale.x(1) - scale.x(0)).toBeCloseTo(scale.y(0) - scale.y(1), 9);
        },
      ),
    );
  });

  it('draws a line as a line, with a gap where it has no value', () => {
    const scale = plotScale(
      [
        [-1, 1],
        [-1, 1],
      ],
      400,
      200,
    );
    const numbers =
      graphPath((u) => u, scale)
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? [];
    for (let k = 0; k < numbers.length; k += 2)
      expect(numbers[k + 1]).toBeCloseTo(scale.y(scale.fromX(numbers[k] ?? 0)), 0);
    expect(graphPath((u) => 1 / (Math.abs(u) < 0.1 ? 0 : 1) - 1, scale).match(/M/g)).toHaveLength(
      2,
    );
  });

  it('leaves out circles that have no place', () => {
    expect(
      circlesPath(
        [
          [10, 20],
          [Number.NaN, 3],
        ],
        4,
      ),
    ).toBe('M6 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0');
  });
});
