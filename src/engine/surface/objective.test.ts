import { describe, expect, it } from 'vitest';
import type { FormulaSpec } from '../../experiment/types';
import { createSurfaceObjective } from './objective';

const bowl: FormulaSpec = {
  kind: 'formula',
  formula: 'x^2 + 3*y^2',
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [1, 1],
  gradientNoise: 0,
};

const gradientAt = (spec: FormulaSpec, seed: number, step: number) => [
  ...createSurfaceObjective(spec, seed).gradient(Float64Array.of(1, 1), step).gradient,
];

describe('createSurfaceObjective', () => {
  it('has the exact gradient and starts every run at a copy of its own', () => {
    const objective = createSurfaceObjective(bowl, 1);
    const a = objective.initial();
    const b = objective.initial();
    a[0] = 5;
    expect([...b]).toEqual([1, 1]);
    expect(objective.gradient(b, 0).loss).toBe(4);
    expect(gradientAt(bowl, 1, 0)).toEqual([2, 6]);
    expect(objective.loss(b, 0)).toBe(4);
    expect(objective.distance(Float64Array.of(3, 4), Float64Array.of(0, 0))).toBe(5);
  });

  it('draws the noise of a step from seed and step alone', () => {
    const noisy = { ...bowl, gradientNoise: 0.5 };
    const forward = createSurfaceObjective(noisy, 7);
    const at = Float64Array.of(1, 1);
    const steps = [0, 1, 2, 3].map((step) => [...forward.gradient(at, step).gradient]);
    const backward = createSurfaceObjective(noisy, 7);
    for (const step of [3, 1, 1, 0, 2])
      expect([...backward.gradient(at, step).gradient]).toEqual(steps[step]);
    expect(gradientAt(noisy, 8, 0)).not.toEqual(steps[0]);
    expect(new Set(steps.map(String)).size).toBe(4);
    // The loss is the true one: only its gradient is uncertain.
    expect(forward.gradient(at, 0).loss).toBe(4);
  });

  it('has noise of mean 0 and the given deviation, independent in x and y', () => {
    const objective = createSurfaceObjective({ ...bowl, gradientNoise: 2 }, 3);
    const at = Float64Array.of(1, 1);
    const n = 20_000;
    let [mx, my, xx, yy, xy, lag, before] = [0, 0, 0, 0, 0, 0, 0];
    for (let step = 0; step < n; step += 1) {
      const [gx = NaN, gy = NaN] = objective.gradient(at, step).gradient;
      const [x, y] = [(gx - 2) / 2, (gy - 6) / 2];
      [mx, my, xx, yy, xy] = [
        mx + x / n,
        my + y / n,
        xx + (x * x) / n,
        yy + (y * y) / n,
        xy + (x * y) / n,
      ];
      lag += (x * before) / n;
      before = x;
    }
    // Standard errors: 0.007 of the means and products, 0.01 of the squares.
    for (const value of [mx, my, xy, lag]) expect(Math.abs(value)).toBeLessThan(0.03);
    for (const value of [xx, yy]) expect(Math.abs(value - 1)).toBeLessThan(0.04);
  });
});
