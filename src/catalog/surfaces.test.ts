import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../formula/parse';
import { checkSurface } from '../formula/surface';
import { compileSurface } from '../formula/wasm/plane/surface';
import type { SurfaceDefinition } from './definition';
import { findSurface, surfaces } from './surfaces';

interface OracleSurface {
  readonly surface: string;
  readonly formula: string;
  readonly domain: readonly (readonly number[])[];
  readonly minima: readonly (readonly [number, number, number])[];
  readonly points: readonly {
    readonly at: readonly [number, number];
    readonly f: number;
    readonly grad: readonly [number, number];
    readonly hessian: readonly [readonly [number, number], readonly [number, number]];
  }[];
}

const oracle: readonly OracleSurface[] = JSON.parse(
  readFileSync(new URL('./fixtures/surfaces.json', import.meta.url), 'utf8'),
);

const compile = ({ formula, parameters = {} }: SurfaceDefinition) => {
  const parsed = parseExpression(formula);
  const checked = parsed.ok ? checkSurface(parsed.value, Object.keys(parameters)) : parsed;
  if (!checked.ok) throw new Error(checked.error.message);
  const values = Object.entries(parameters).map(([name, spec]) => [name, spec.default]);
  return compileSurface(checked.value, Object.fromEntries(values));
};

/** Within 1e-9 of the larger of the two, and of 1 where both are small. */
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(actual), Math.abs(expected)),
  );

it('holds every surface of the oracle', () => {
  const ids: readonly string[] = surfaces.map(({ id }) => id);
  for (const { surface } of oracle) expect(ids).toContain(surface);
});

describe.each(oracle)('$surface', ({ surface: id, formula, domain, minima, points }) => {
  const definition = findSurface(id);
  if (definition === undefined) throw new Error(`no surface ${id}`);
  const surface = compile(definition);
  const gradient = new Float64Array(2);

  it('has the formula, domain and minima of the oracle, and starts inside its domain', () => {
    expect(definition).toMatchObject({ formula, domain, minima });
    const [[xMin, xMax], [yMin, yMax]] = definition.domain;
    const [x, y] = definition.start;
    expect(x > xMin && x < xMax && y > yMin && y < yMax).toBe(true);
    expect(surface.gradient(x, y, gradient)).toBe(surface.value(x, y));
    expect(Math.hypot(...gradient)).toBeGreaterThan(0);
  });

  it('has the values, gradients and Hessians of torch.autograd', () => {
    const hessian = new Float64Array(3);
    for (const { at, f, grad, hessian: expected } of points) {
      near(surface.value(...at), f);
      near(surface.gradient(...at, gradient), f);
      near(gradient[0] ?? Number.NaN, grad[0]);
      near(gradient[1] ?? Number.NaN, grad[1]);
      surface.hessian(...at, hessian);
      [expected[0][0], expected[0][1], expected[1][1]].forEach((value, index) => {
        near(hessian[index] ?? Number.NaN, value);
      });
    }
  });

  it('is lowest at its minima, and flat there unless it is a border or a kink', () => {
    const [[xMin, xMax], [yMin, yMax]] = definition.domain;
    for (const [x, y, f] of definition.minima) {
      expect(Math.abs(surface.value(x, y) - f)).toBeLessThan(1e-4);
      surface.gradient(x, y, gradient);
      const inside = x > xMin && x < xMax && y > yMin && y < yMax;
      const smooth = gradient.every(Number.isFinite);
      if (inside && smooth) expect(Math.hypot(...gradient)).toBeLessThan(1e-4);
      for (let i = 0; i <= 60; i += 1)
        for (let j = 0; j <= 60; j += 1)
          expect(
            surface.value(xMin + ((xMax - xMin) * i) / 60, yMin + ((yMax - yMin) * j) / 60),
          ).toBeGreaterThan(f - 1e-4);
    }
  });
});

const known = new Set(oracle.map(({ surface }) => surface));
const others = surfaces
  .map((definition): [string, SurfaceDefinition] => [definition.id, definition])
  .filter(([id]) => !known.has(id));

/** Fourth-order central difference. */
const slope = (f: (u: number) => number, u: number) => {
  const h = 1e-3;
  return (8 * (f(u + h) - f(u - h)) - (f(u + 2 * h) - f(u - 2 * h))) / (12 * h);
};

describe.each(others)('%s', (_id, definition) => {
  const surface = compile(definition);
  const [[xMin, xMax], [yMin, yMax]] = definition.domain;
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  const part = (index: number) => (x: number, y: number) => {
    surface.gradient(x, y, gradient);
    return gradient[index] ?? Number.NaN;
  };

  it('has the derivatives that differences of its values have', () => {
    // Irrational parts of the domain, so that no kink or symmetry is hit.
    for (const [i, j] of [
      [0.1234, 0.8765],
      [0.3141, 0.2718],
      [0.5772, 0.6623],
      [0.9087, 0.4142],
    ] as const) {
      const [x, y] = [xMin + i * (xMax - xMin), yMin + j * (yMax - yMin)];
      const close = (actual: number | undefined, expected: number) =>
        expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(
          1e-6 * Math.max(1, Math.abs(expected)),
        );
      expect(surface.gradient(x, y, gradient)).toBe(surface.value(x, y));
      const [gx, gy] = gradient;
      close(
        gx,
        slope((u) => surface.value(u, y), x),
      );
      close(
        gy,
        slope((u) => surface.value(x, u), y),
      );
      surface.hessian(x, y, hessian);
      close(
        hessian[0],
        slope((u) => part(0)(u, y), x),
      );
      close(
        hessian[1],
        slope((u) => part(0)(x, u), y),
      );
      close(
        hessian[2],
        slope((u) => part(1)(x, u), y),
      );
    }
  });

  it('starts inside its domain on a slope', () => {
    const [x, y] = definition.start;
    expect(x > xMin && x < xMax && y > yMin && y < yMax).toBe(true);
    surface.gradient(x, y, gradient);
    expect(Math.hypot(...gradient)).toBeGreaterThan(1e-4);
  });

  it('is lowest at its minima, to the last digits, and flat there unless it is a kink', () => {
    expect(definition.minima.length).toBeGreaterThan(0);
    for (const [x, y, f] of definition.minima) {
      expect(Math.abs(surface.value(x, y) - f)).toBeLessThan(1e-12);
      surface.gradient(x, y, gradient);
      if (gradient.every(Number.isFinite)) expect(Math.hypot(...gradient)).toBeLessThan(1e-12);
      for (let i = 0; i <= 60; i += 1)
        for (let j = 0; j <= 60; j += 1)
          expect(
            surface.value(xMin + ((xMax - xMin) * i) / 60, yMin + ((yMax - yMin) * j) / 60),
          ).toBeGreaterThanOrEqual(f);
    }
  });

  it('reads y only if it has two dimensions', () => {
    const reads = [0.3, -0.7].some((y) => surface.value(0.4, y) !== surface.value(0.4, 0));
    expect(reads).toBe(definition.dimension !== 1);
  });
});
