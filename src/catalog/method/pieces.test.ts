import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cubicMinimum } from './cubic';
import { createLbfgsMemory } from './lbfgs-memory';
import { strongWolfe } from './strong-wolfe';
import { eigenSymmetric } from './symmetric';
import { evaluateAt, runSteps, type TestFunction, testVectors } from './testing';
import { steihaug } from './trust-region';

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const times = (rows: readonly (readonly number[])[], v: ArrayLike<number>) =>
  Float64Array.from(rows, (row) => dot(row, v));

const quadratic = (rows: readonly (readonly number[])[]): TestFunction => ({
  value: (x) => dot(x, times(rows, x)) / 2,
  gradient: (x) => times(rows, x),
  hessian: () => rows,
});

describe('cubicMinimum', () => {
  it('finds the minimum of a cubic from any two of its points', () => {
    // p(t) = t^3 - 3t has its minimum at 1.
    const at = (t: number) => ({ t, loss: t ** 3 - 3 * t, slope: 3 * t * t - 3 });
    for (const [a, b] of [
      [0, 3],
      [3, 0],
      [0.5, 1.5],
    ] as const)
      expect(cubicMinimum(at(a), at(b), 0)).toBeCloseTo(1, 12);
    expect(cubicMinimum(at(0), at(0.5), 0, 0.5, 0.75)).toBe(0.75);
  });

  it('goes by the slopes where losses are only rounding, and to the middle where nothing helps', () => {
    const a = { t: 0, loss: 1, slope: -3 };
    const b = { t: 1, loss: 1 + 1e-16, slope: 1 };
    expect(cubicMinimum(a, b, 1e-15)).toBeCloseTo(0.75, 12);
    const wall = { t: 1, loss: Number.POSITIVE_INFINITY, slope: Number.NaN };
    expect(cubicMinimum(a, wall, 0)).toBe(0.5);
  });
});

const rosenbrock: TestFunction = {
  value: ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: ([x = 0, y = 0]) =>
    Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)),
};

describe('strongWolfe', () => {
  const space = testVectors(2);

  it('gives a point that meets both conditions, whatever is tried first', () => {
    const point = fc.tuple(number(2), number(2), fc.double({ min: -6, max: 4, noNaN: true }));
    fc.assert(
      fc.property(point, ([x, y, exponent]) => {
        const here = evaluateAt(rosenbrock, Float64Array.of(x, y));
        fc.pre(here.norm > 1e-3);
        const direction = space.scale(-1, here.gradient);
        const slope = -(here.norm ** 2);
        let count = 0;
        const found = runSteps(
          strongWolfe(space, here, direction, slope, { first: 10 ** exponent, c2: 0.4 }),
          rosenbrock,
          ({ ask }) => {
            if (ask === 'gradient') count += 1;
          },
        );
        expect(count).toBeLessThanOrEqual(25);
        if (found === undefined) throw new Error('nothing found');
        expect(found.point.loss).toBeLessThanOrEqual(here.loss + 1e-4 * found.t * slope + 1e-12);
        expect(Math.abs(dot(found.point.gradient, direction))).toBeLessThanOrEqual(-0.4 * slope);
      }),
    );
  });

  it('treats what is not a number as a wall', () => {
    const half: TestFunction = {
      value: ([x = 0]) => x - Math.log(x),
      gradient: ([x = 0]) => Float64Array.of(1 - 1 / x, 0),
    };
    const here = evaluateAt(half, Float64Array.of(5, 0));
    const direction = Float64Array.of(-1, 0);
    const found = runSteps(strongWolfe(space, here, direction, -0.8, { first: 100 }), half);
    expect(found?.point.loss).toBeLessThan(here.loss);
    expect(found?.point.at[0]).toBeGreaterThan(0);
  });

  it('finds nothing where every way is up', () => {
    const cusp: TestFunction = {
      value: ([x = 0]) => Math.abs(x),
      gradient: () => Float64Array.of(1, 0),
    };
    const here = evaluateAt(cusp, Float64Array.of(0, 0));
    const found = runSteps(
      strongWolfe(space, here, Float64Array.of(-1, 0), -1, { first: 1 }),
      cusp,
    );
    expect(found).toBeUndefined();
  });
});

describe('createLbfgsMemory', () => {
  it('is BFGS with its matrix written out, from the scaled identity, over the pairs remembered', () => {
    const n = 4;
    const rows = [
      [5, 1, 0, 0],
      [1, 4, 1, 0],
      [0, 1, 3, 1],
      [0, 0, 1, 2],
    ];
    const space = testVectors(n);
    const f = quadratic(rows);
    const steps = [
      [1, 0, 2, -1],
      [0, 1, 1, 1],
      [2, -1, 0, 1],
      [1, 1, -1, 0],
    ].map((s) => Float64Array.from(s));
    const gradient = Float64Array.of(1, -2, 3, 0.5);
    const memory = createLbfgsMemory(space, () => 3);
    for (const s of steps) runSteps(memory.offer(s, times(rows, s)), f);
    expect(memory.vectors).toHaveLength(6);
    const direction = runSteps(memory.direction(gradient), f);

    // H <- V' H V + r s s' with V = I - r y s': Nocedal and Wright, equation 6.17.
    const kept = steps.slice(1).map((s) => ({ s, y: times(rows, s) }));
    const last = kept.at(-1);
    if (last === undefined) throw new Error('no pair');
    const gamma = dot(last.s, last.y) / dot(last.y, last.y);
    let inverse = rows.map((row, i) => row.map((_, j) => (i === j ? gamma : 0)));
    for (const { s, y } of kept) {
      const r = 1 / dot(s, y);
      const v = rows.map((_, i) =>
        rows.map((__, j) => (i === j ? 1 : 0) - r * (y[i] ?? 0) * (s[j] ?? 0)),
      );
      const hv = inverse.map((row) =>
        rows.map((_, j) =>
          dot(
            row,
            v.map((one) => one[j] ?? 0),
          ),
        ),
      );
      const next = rows.map((_, i) =>
        rows.map(
          (__, j) =>
            dot(
              v.map((one) => one[i] ?? 0),
              hv.map((one) => one[j] ?? 0),
            ) +
            r * (s[i] ?? 0) * (s[j] ?? 0),
        ),
      );
      inverse = next;
    }
    times(inverse, gradient).forEach((value, i) => {
      expect(direction[i]).toBeCloseTo(-value, 12);
    });
  });

  it('refuses a pair of negative curvature, and starts as steepest descent', () => {
    const space = testVectors(2);
    const f = quadratic([
      [1, 0],
      [0, -1],
    ]);
    const memory = createLbfgsMemory(space, () => 3);
    runSteps(memory.offer(Float64Array.of(0, 1), Float64Array.of(0, -1)), f);
    expect(memory.vectors).toEqual([]);
    expect(runSteps(memory.direction(Float64Array.of(3, 4)), f)).toEqual(Float64Array.of(-3, -4));
  });
});

describe('steihaug', () => {
  it('never leaves the region, and predicts what the quadratic does', () => {
    const args = fc.tuple(
      number(3),
      number(3),
      number(3),
      number(3),
      number(3),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(args, ([a, b, c, gx, gy, radius]) => {
        const rows = [
          [a, b],
          [b, c],
        ];
        const gradient = Float64Array.of(gx, gy);
        const norm = Math.hypot(gx, gy);
        fc.pre(norm > 1e-3);
        const here = { at: new Float64Array(2), loss: 0, gradient, norm };
        const { step, predicted, atEdge } = runSteps(
          steihaug(testVectors(2), here, radius, 10),
          quadratic(rows),
        );
        const length = Math.hypot(...step);
        const model = dot(gradient, step) + dot(step, times(rows, step)) / 2;
        expect(length).toBeLessThanOrEqual(radius * (1 + 1e-6));
        if (atEdge) expect(length).toBeGreaterThan(radius * (1 - 1e-6));
        expect(Math.abs(predicted + model)).toBeLessThan(1e-7 * (1 + Math.abs(model)));
        // At least as good as the best point along steepest descent, the Cauchy point.
        const bend = dot(gradient, times(rows, gradient)) / norm ** 2;
        const along = bend > 0 ? Math.min(radius, norm / bend) : radius;
        expect(predicted).toBeGreaterThanOrEqual(
          (norm * along - (bend * along ** 2) / 2) * (1 - 1e-7),
        );
      }),
    );
  });
});

describe('eigenSymmetric', () => {
  it('takes a matrix apart: A v = lambda v, and the vectors are orthonormal', () => {
    fc.assert(
      fc.property(fc.array(number(10), { minLength: 6, maxLength: 6 }), (entries) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = entries;
        const rows = [
          [a, b, c],
          [b, d, e],
          [c, e, f],
        ];
        const { values, vectors } = eigenSymmetric(Float64Array.from(rows.flat()), 3);
        vectors.forEach((vector, i) => {
          const image = times(rows, vector);
          image.forEach((value, k) => {
            expect(Math.abs(value - (values[i] ?? 0) * (vector[k] ?? 0))).toBeLessThan(1e-12 * 30);
          });
          vectors.forEach((other, j) => {
            expect(dot(vector, other)).toBeCloseTo(i === j ? 1 : 0, 12);
          });
        });
      }),
    );
  });
});
