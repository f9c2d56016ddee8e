import { describe, expect, it } from 'vitest';
import { findFit, fits } from '../../catalog/fits';
import reference from '../../catalog/fixtures/fits.json';
import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import { pointsOf } from '../../experiment/fit/data';
import { parseFit } from '../../experiment/fit/fit';
import { resolvePlane } from '../../experiment/plane';
import { parseExperiment } from '../../experiment/schema';
import type { FitSpec } from '../../experiment/types';
import { compilePlane } from './compiled';
import { simulateSurface } from './simulate';

const fitOf = (input: Readonly<Record<string, unknown>>): FitSpec => {
  const parsed = parseFit({ kind: 'fit', ...input });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const race = (objective: unknown, runs: readonly unknown[], steps: number) => {
  const parsed = parseExperiment({ objective, runs, steps });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return simulateSurface(parsed.value);
};
const near = (actual: number | undefined, wanted: number | undefined, digits = 1e-9) => {
  const bound = digits * Math.max(1, Math.abs(wanted ?? Number.NaN));
  expect(Math.abs((actual ?? Number.NaN) - (wanted ?? Number.NaN))).toBeLessThanOrEqual(bound);
};

describe('fits against PyTorch', () => {
  it.each(reference.fits.map((entry) => [entry.fit ?? entry.formula ?? '', entry] as const))(
    '%s: value, gradient and Hessian within 1e-9',
    (_, { fit, formula, points, samples }) => {
      const named = fit === undefined ? { formula } : { formula: findFit(fit)?.formula };
      const surface = compilePlane(fitOf({ ...named, data: { kind: 'points', points } }));
      const [slope, second] = [new Float64Array(2), new Float64Array(3)];
      for (const { at, value, gradient, hessian } of samples) {
        const [x = Number.NaN, y = Number.NaN] = at;
        near(surface.gradient(x, y, slope), value);
        near(slope[0], gradient[0]);
        near(slope[1], gradient[1]);
        surface.hessian(x, y, second);
        near(second[0], hessian[0]?.[0]);
        near(second[1], hessian[0]?.[1]);
        near(second[2], hessian[1]?.[1]);
      }
    },
  );

  const { points, start, runs } = reference.paths;
  const given = { kind: 'fit', formula: 'mean((x*u + y - v)^2)', data: { kind: 'points', points } };

  it.each(runs.map((run) => [run.optimizer, run] as const))(
    '%s takes the same path, all points at every step, within 1e-9',
    (_, { optimizer, hyper, path }) => {
      const [run] = race({ ...given, start }, [{ optimizer, hyper }], path.length - 1).runs;
      path.forEach(([x, y], k) => {
        near(run?.x[k], x);
        near(run?.y[k], y);
      });
    },
  );

  it('every optimizer and method goes as on the same bowl with the sums written out', () => {
    const mean = (of: (u: number, v: number) => number) =>
      points.reduce((sum, [u = 0, v = 0]) => sum + of(u, v), 0) / points.length;
    const [uu, u, vv, uv, v] = [
      mean((a) => a * a),
      mean((a) => a),
      mean((_, b) => b * b),
      mean((a, b) => a * b),
      mean((_, b) => b),
    ] as const;
    const written = `${uu}*x^2 + y^2 + ${vv} + (${2 * u})*x*y - (${2 * uv})*x - (${2 * v})*y`;
    const ids = [...optimizers, ...methods].map(({ id }) => id);
    for (let k = 0; k < ids.length; k += 16) {
      const chosen = ids.slice(k, k + 16).map((optimizer) => ({ optimizer }));
      const [a, b] = [
        race({ ...given, start }, chosen, 40),
        race({ kind: 'formula', formula: written, start }, chosen, 40),
      ];
      chosen.forEach(({ optimizer }, run) => {
        const [one, other] = [a.runs[run], b.runs[run]];
        // Close to the minimum a search decides by losses that are the same but for rounding.
        const most = optimizer === 'backtracking' ? 25 : 40;
        const last = Math.min(one?.lastStep ?? 0, other?.lastStep ?? 0, most);
        expect(last, optimizer).toBeGreaterThan(0);
        for (let step = 0; step <= last; step += 1) {
          near(one?.x[step], other?.x[step]);
          near(one?.y[step], other?.y[step]);
        }
      });
    }
  });

  it('gradient descent arrives below the rate 2 / largest eigenvalue and leaves above it', () => {
    const surface = compilePlane(fitOf(given));
    const hessian = new Float64Array(3);
    surface.hessian(0, 0, hessian);
    const [xx = 0, xy = 0, yy = 0] = hessian;
    const largest = (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy);
    const runs = [0.99, 1.01].map((share) => ({
      optimizer: 'sgd',
      hyper: { lr: (2 / largest) * share },
    }));
    const [below, above] = race({ ...given, start }, runs, 2000).runs;
    const minimum = resolvePlane(fitOf(given)).minima[0]?.[2] ?? Number.NaN;
    expect(below?.loss[2000]).toBeLessThan(minimum + 1e-12);
    expect(above?.loss[2000]).toBeGreaterThan(1e6 * minimum);
  });
});

describe('the catalogue of fits', () => {
  it.each(fits.map((fit) => [fit.id, fit] as const))('%s has its minima where it is flat', (id) => {
    const spec = fitOf({ fit: id });
    const { minima } = resolvePlane(spec);
    const surface = compilePlane(spec);
    const [[xMin, xMax], [yMin, yMax]] = spec.domain;
    expect(minima.length).toBe(id === 'two-layers' ? 2 : 1);
    const slope = new Float64Array(2);
    for (const [x, y, value] of minima) {
      expect(surface.gradient(x, y, slope)).toBe(value);
      // Where it is smooth; an absolute loss has its minimum in a corner.
      if (id !== 'outlier-absolute')
        for (const part of slope) expect(Math.abs(part)).toBeLessThan(1e-11);
      expect(x).toBeGreaterThan(xMin);
      expect(x).toBeLessThan(xMax);
      expect(y).toBeGreaterThan(yMin);
      expect(y).toBeLessThan(yMax);
      for (let i = 0; i <= 60; i += 1)
        for (let j = 0; j <= 60; j += 1) {
          const [gx, gy] = [xMin + ((xMax - xMin) * i) / 60, yMin + ((yMax - yMin) * j) / 60];
          expect(surface.value(gx, gy)).toBeGreaterThanOrEqual(value);
        }
      for (const [dx, dy] of [
        [1e-4, 0],
        [0, 1e-4],
        [-1e-4, 1e-4],
        [-1e-4, -1e-4],
      ] as const)
        expect(surface.value(x + dx * (xMax - xMin), y + dy * (yMax - yMin))).toBeGreaterThan(
          value,
        );
    }
  });

  it('least squares has its minimum in closed form, to 1e-12', () => {
    const spec = fitOf({ fit: 'least-squares' });
    const points = pointsOf(spec.data);
    const n = points.length;
    const [su, sv] = [0, 1].map((k) => points.reduce((sum, point) => sum + (point[k] ?? 0), 0)) as [
      number,
      number,
    ];
    const suu = points.reduce((sum, [u = 0]) => sum + (u - su / n) ** 2, 0);
    const suv = points.reduce((sum, [u = 0, v = 0]) => sum + (u - su / n) * (v - sv / n), 0);
    const slope = suv / suu;
    const [[x, y] = [0, 0]] = resolvePlane(spec).minima;
    near(x, slope, 1e-12);
    near(y, sv / n - (slope * su) / n, 1e-12);
  });

  it('standardising takes the condition number from ten thousands to about one', () => {
    const condition = (fit: string) => {
      const spec = fitOf({ fit });
      const hessian = new Float64Array(3);
      compilePlane(spec).hessian(0, 0, hessian);
      const [xx = 0, xy = 0, yy = 0] = hessian;
      const [middle, radius] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
      return (middle + radius) / (middle - radius);
    };
    expect(condition('raw-feature')).toBeGreaterThan(1e4);
    expect(condition('standardised-feature')).toBeLessThan(2);
  });
});
