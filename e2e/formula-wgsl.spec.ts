import { expect, test } from 'playwright/test';
import { shareHarness } from './harness';
import { disagreements, EXPRESSIONS, error, POINTS, TOLERANCE } from './support/expressions';

const harness = shareHarness();

for (const type of ['f32', 'vec4<f32>'] as const) {
  test(`${EXPRESSIONS.length} expressions say the same in WGSL (${type}) as in JavaScript`, async () => {
    const readings = await harness.call('wgslExpressions', {
      expressions: EXPRESSIONS,
      points: POINTS,
      type,
    });
    expect(readings).toHaveLength(EXPRESSIONS.length);
    const wrong = readings.flatMap(({ wgsl, ...reading }) => disagreements(reading, wgsl));
    expect(wrong).toEqual([]);
  });
}

test('every surface of the catalogue has the same value and gradient in WGSL', async () => {
  const readings = await harness.call('wgslSurfaces', { side: 9 });
  expect(readings.length).toBeGreaterThan(15);
  const wrong = readings.flatMap(({ id, points, javascript, wgsl }) => {
    // Sums of large terms cancel in float32: errors count against the largest value on the grid.
    const scales = [0, 1, 2].map((c) =>
      Math.max(...javascript.map((row) => Math.abs(row[c] ?? 0))),
    );
    return javascript.flatMap((expected, k) => {
      const actual = wgsl[k] ?? [];
      const bad = [0, 1, 2].some(
        (c) => !(error(actual[c] ?? Number.NaN, expected[c] ?? 0, scales[c] ?? 1) <= TOLERANCE),
      );
      const split =
        !(Math.abs(actual[3] ?? 1) <= 1e-4 * (scales[0] ?? 0)) ||
        !(Math.abs(actual[4] ?? 1) <= 1e-4 * Math.max(scales[1] ?? 0, scales[2] ?? 0));
      return bad || split ? [`${id} at ${points[k]}: ${actual}, expected ${expected}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});
