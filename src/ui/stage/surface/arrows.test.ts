import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../formula/parse';
import { compileSurface } from '../../../formula/wasm/plane/surface';
import { arrowsAt } from './arrows';
import { pitchOf } from './paint-gradient';

const parsed = parseExpression('x^2 + 4*y^2');
if (!parsed.ok) throw new Error(parsed.error.message);
const surface = compileSurface(parsed.value, {});
/** 100 pixels a unit, y upwards. */
const transform = { scaleX: 100, scaleY: -100, offsetX: 0, offsetY: 0 };
const source = (x: number[], y: number[], momentum?: number[]) => ({
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  momentum: momentum && Float64Array.from(momentum),
  steepest: 10,
});

describe('arrowsAt', () => {
  it('point down the gradient, against the momentum and along the step', () => {
    // The gradient at (3, 0.5) is (6, 4); downhill is left and, on the screen, down.
    const arrows = arrowsAt(source([3, 2.4], [0.5, 1.3], [0, -5]), 0, surface, transform);
    expect(arrows.map(({ kind }) => kind)).toEqual(['gradient', 'momentum', 'step']);
    const [gradient, momentum, step] = arrows;
    expect(gradient?.ux).toBeCloseTo(-6 / Math.hypot(6, 4), 12);
    expect(gradient?.uy).toBeCloseTo(4 / Math.hypot(6, 4), 12);
    // Downwards in y is up the values of y: momentum (0, −5) pushes to larger y, upwards on the screen.
    expect([momentum?.ux, momentum?.uy]).toEqual([-0, -1]);
    expect([step?.ux, step?.uy].map((u) => Number(u?.toFixed(12)))).toEqual([-0.6, -0.8]);
    expect(step?.length).toBeCloseTo(100, 9);
  });

  it('are shorter where less is measured, and gone where there is nothing', () => {
    const near = arrowsAt(source([0.001, 0.0009], [0, 0]), 0, surface, transform);
    const far = arrowsAt(source([4, 3.9], [0, 0]), 0, surface, transform);
    expect(near[0]?.length).toBeLessThan((far[0]?.length ?? 0) - 10);
    // No momentum is kept, and after the last step there is no other.
    expect(near.map(({ kind }) => kind)).toEqual(['gradient', 'step']);
    expect(arrowsAt(source([4, 0], [0, 0]), 1, surface, transform)).toEqual([]);
  });
});

describe('pitchOf', () => {
  it('changes by powers of two only, and stays near the same distance on the screen', () => {
    for (const units of [1e-6, 0.003, 0.01, 0.5, 12, 1e5]) {
      const pitch = pitchOf(units);
      expect(Number.isInteger(Math.log2(pitch))).toBe(true);
      expect(pitch / units).toBeGreaterThan(28);
      expect(pitch / units).toBeLessThan(57);
    }
  });
});
