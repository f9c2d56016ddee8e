import { describe, expect, it } from 'vitest';
import { findSurface } from '../../catalog/surfaces/index';
import { parseExpression } from '../../formula/parse';
import { compileSurface } from '../../formula/wasm/plane/surface';
import { compilePlane } from './compiled';
import { findCriticalPoints } from './critical';

const find = (id: string, seed = 1) => {
  const definition = findSurface(id);
  if (definition === undefined) throw new Error(id);
  const surface = compilePlane({
    kind: 'surface',
    surface: id,
    parameters: {},
    start: [0, 0],
    gradientNoise: 0,
  });
  return { definition, surface, ...findCriticalPoints(surface, definition.domain, seed) };
};

describe('findCriticalPoints', () => {
  it('finds the four minima and four saddles of Himmelblau', () => {
    const { minima, saddles } = find('himmelblau');
    // Himmelblau 1972: nine critical points, one of them a maximum.
    const rounded = minima.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`).sort();
    expect(rounded).toEqual(
      ['-2.8051 3.1313', '-3.7793 -3.2832', '3.0000 2.0000', '3.5844 -1.8481'].sort(),
    );
    expect(saddles).toHaveLength(4);
  });

  it.each([
    'rosenbrock',
    'beale',
    'booth',
    'goldstein-price',
    'branin',
    'six-hump-camel',
    'styblinski-tang',
    'mccormick',
  ])('finds the listed global minima of %s', (id) => {
    const { definition, minima } = find(id);
    for (const [x, y, value] of definition.minima) {
      const found = minima.find((one) => Math.hypot(one.x - x, one.y - y) < 1e-4);
      expect(found?.value).toBeCloseTo(value, 6);
    }
  });

  it('has gradient 0 and a definite or indefinite Hessian at what it finds', () => {
    const { surface, minima, saddles } = find('rastrigin');
    const gradient = new Float64Array(2);
    const hessian = new Float64Array(3);
    const determinants = [minima, saddles].map((list) =>
      list.map(({ x, y }) => {
        surface.gradient(x, y, gradient);
        expect(Math.hypot(...gradient)).toBeLessThan(1e-5);
        surface.hessian(x, y, hessian);
        const [xx = NaN, xy = NaN, yy = NaN] = hessian;
        return xx * yy - xy * xy;
      }),
    );
    expect(determinants[0]?.every((d) => d > 0)).toBe(true);
    expect(determinants[1]?.every((d) => d < 0)).toBe(true);
    expect(minima.length).toBeGreaterThan(20);
  });

  it('gives the same points for the same seed', () => {
    expect(find('six-hump-camel', 5).minima).toEqual(find('six-hump-camel', 5).minima);
  });
});

describe('a function of x alone', () => {
  it('has its minima where the derivative turns, and no saddles', () => {
    const parsed = parseExpression('(x^2 - 1)^2 + 0.2*x');
    if (!parsed.ok) throw new Error(parsed.error.message);
    const domain = [
      [-2, 2],
      [-1, 1],
    ] as const;
    const { minima, saddles } = findCriticalPoints(compileSurface(parsed.value, {}), domain, 1, 1);
    expect(saddles).toEqual([]);
    expect(minima).toHaveLength(2);
    for (const { x } of minima) {
      // 4x³ − 4x + 0.2 = 0, and 12x² − 4 > 0.
      expect(4 * x ** 3 - 4 * x + 0.2).toBeCloseTo(0, 10);
      expect(12 * x ** 2 - 4).toBeGreaterThan(0);
    }
    expect(minima[0]?.x).toBeLessThan(0);
  });

  it.each([
    ['log(x)', []],
    ['log(abs(x))', []],
    ['-1/x^2', []],
    ['tan(x)', []],
    // A corner and a cusp have a foot, although the slope jumps there.
    ['abs(x)', [0]],
    ['sqrt(abs(x))', [0]],
  ])('%s has its minima at %s: a pole or an edge is none', (text, places) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const domain = [
      [-2, 2.1],
      [-1, 1],
    ] as const;
    const { minima } = findCriticalPoints(compileSurface(parsed.value, {}), domain, 1, 1);
    expect(minima.map(({ x }) => Number(x.toFixed(9)) + 0)).toEqual(places);
  });
});

it('finds all of the 11 × 11 dents of Rastrigin and every pass between two of them', () => {
  const { minima, saddles } = find('rastrigin');
  expect(minima).toHaveLength(121);
  expect(saddles).toHaveLength(2 * 10 * 11);
});
