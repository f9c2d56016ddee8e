import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePlane } from './compiled';
import { curvatureAt, decomposeSymmetric } from './hessian';

interface Oracle {
  readonly surface: string;
  readonly formula: string;
  readonly domain: readonly [[number, number], [number, number]];
  readonly points: readonly {
    readonly at: readonly [number, number];
    readonly hessian: readonly [[number, number], [number, number]];
  }[];
}

const oracle: readonly Oracle[] = JSON.parse(
  readFileSync(new URL('../../catalog/fixtures/surfaces.json', import.meta.url), 'utf8'),
);

describe('curvatureAt', () => {
  it.each(oracle.map((one) => [one.surface, one] as const))(
    'takes apart the reference Hessians of %s',
    (_name, { formula, domain, points }) => {
      const surface = compilePlane({
        kind: 'formula',
        formula,
        domain,
        start: [0, 0],
        gradientNoise: 0,
      });
      for (const { at, hessian } of points) {
        const { eigenvalues, eigenvectors, condition } = curvatureAt(surface, at[0], at[1]);
        const [[xx, xy], [, yy]] = hessian;
        const scale = Math.max(Math.abs(xx), Math.abs(xy), Math.abs(yy));
        expect(eigenvalues[0]).toBeGreaterThanOrEqual(eigenvalues[1]);
        eigenvectors.forEach(([u, v], i) => {
          const lambda = eigenvalues[i] ?? NaN;
          expect(Math.hypot(u, v)).toBeCloseTo(1, 12);
          expect(Math.abs(xx * u + xy * v - lambda * u)).toBeLessThan(1e-9 * scale);
          expect(Math.abs(xy * u + yy * v - lambda * v)).toBeLessThan(1e-9 * scale);
        });
        const [a, b] = eigenvalues.map(Math.abs) as [number, number];
        expect(condition * Math.min(a, b)).toBeCloseTo(Math.max(a, b), 9);
        expect(condition).toBeGreaterThanOrEqual(1);
      }
    },
  );

  it('keeps the digits of a small eigenvalue beside a large one', () => {
    // [[1, 1e-9], [1e-9, 1e-17]]: determinant 9e-18, so the small eigenvalue is 9e-18 to 18 digits.
    const { eigenvalues } = decomposeSymmetric(1, 1e-9, 1e-17);
    expect(eigenvalues[1] / 9e-18).toBeCloseTo(1, 12);
  });

  it('knows equal, zero and negative eigenvalues', () => {
    expect(decomposeSymmetric(2, 0, 2)).toEqual({
      eigenvalues: [2, 2],
      eigenvectors: [
        [1, 0],
        [-0, 1],
      ],
      condition: 1,
    });
    expect(decomposeSymmetric(0, 0, 0).condition).toBe(Number.POSITIVE_INFINITY);
    expect(decomposeSymmetric(-25, 0, -1).eigenvalues).toEqual([-1, -25]);
    expect(decomposeSymmetric(0, 3, 0).eigenvalues).toEqual([3, -3]);
  });
});
