import { describe, expect, it } from 'vitest';
import { fillLine } from '../../../catalog/method/symbols';
import { findMethod, methods } from '../../../catalog/methods';
import { canonical } from '../../../experiment/defaults';
import type { StepTrace } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import { traceStep } from './trace-step';

const traced = (optimizer: string, step: number, hyper = {}): StepTrace =>
  traceStep(
    canonical({
      objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
      steps: 30,
      runs: [{ optimizer, hyper }],
    }),
    0,
    step,
  );

const numbers = (trace: StepTrace) => {
  const what = trace.update?.what;
  if (what?.kind !== 'method' || trace.update === undefined) throw new Error('no method');
  const { shown } = what;
  const at = <T>(name: string, fits: (value: unknown) => value is T): T => {
    const value = shown[name];
    if (!fits(value)) throw new Error(`${name} is not there`);
    return value;
  };
  const number = (name: string) => at(name, (value) => typeof value === 'number');
  const point = (name: string) =>
    at(name, (value): value is Point => Array.isArray(value) && typeof value[0] === 'number');
  const rows = (name: string) =>
    at(name, (value): value is readonly Point[] => Array.isArray(value) && Array.isArray(value[0]));
  return { ...trace.update, shown, number, point, rows };
};

const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1];
const times = ([a, b]: readonly Point[], v: Point): Point => [
  dot(a ?? [0, 0], v),
  dot(b ?? [0, 0], v),
];
const plus = (a: Point, factor: number, b: Point): Point => [
  a[0] + factor * b[0],
  a[1] + factor * b[1],
];
const near = (a: Point, b: Point) => {
  const size = Math.max(1, Math.hypot(...b));
  for (const i of [0, 1] as const) expect((a[i] - b[i]) / size).toBeCloseTo(0, 9);
};

/** Rosenbrock's, by hand. */
const gradientAt = ([x, y]: Point): Point => [
  -2 * (1 - x) - 400 * x * (y - x * x),
  200 * (y - x * x),
];
const hessianAt = ([x, y]: Point): readonly Point[] => [
  [2 - 400 * y + 1200 * x * x, -400 * x],
  [-400 * x, 200],
];
const lossAt = ([x, y]: Point) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

const STEPS = [0, 1, 4, 7];

describe('what a method’s step rested on', () => {
  it.each(methods.map(({ id }) => id))(
    'has the gradient, the curvature and both losses of %s',
    (id) => {
      for (const step of STEPS) {
        const { number, point, rows, before, after } = numbers(traced(id, step));
        for (const [i, row] of rows('H').entries()) near(row, hessianAt(before)[i] ?? [0, 0]);
        expect(number('f')).toBeCloseTo(lossAt(before), 8);
        expect(number('f+')).toBeCloseTo(lossAt(after), 8);
        if (id !== 'nelder-mead') near(point('g'), gradientAt(before));
      }
    },
  );

  it.each(STEPS)('solves H p = -g in step %d of Newton', (step) => {
    const { point, number, before, after } = numbers(traced('newton', step, { lr: 0.8 }));
    near(times(hessianAt(before), point('p')), plus([0, 0], -1, gradientAt(before)));
    near(after, plus(before, number('lr'), point('p')));
    expect(number('flat')).toBe(0);
  });

  it.each(STEPS)('keeps inside the radius, and predicts by the model, in step %d', (step) => {
    const { point, number, before, after } = numbers(traced('newton-trust-region', step));
    const p = point('p');
    expect(Math.hypot(...p)).toBeLessThanOrEqual(number('radius') * (1 + 1e-12));
    if (number('atEdge') === 1) expect(Math.hypot(...p)).toBeCloseTo(number('radius'), 10);
    const model = dot(gradientAt(before), p) + dot(p, times(hessianAt(before), p)) / 2;
    expect(number('predicted') / -model).toBeCloseTo(1, 8);
    const fallen = lossAt(before) - lossAt(after);
    expect(number('ratio') / (fallen / -model)).toBeCloseTo(1, 6);
    near(after, plus(before, 1, p));
  });

  it.each(STEPS)('goes -C g and learns C y = s in step %d of BFGS', (step) => {
    const { point, rows, number, before, after } = numbers(traced('bfgs', step));
    near(point('p'), plus([0, 0], -1, times(rows('C'), gradientAt(before))));
    near(after, plus(before, number('t'), point('p')));
    near(plus(gradientAt(after), -1, gradientAt(before)), point('y'));
    near(times(rows('C+'), point('y')), point('s'));
  });

  it.each(STEPS)(
    'adds beta times the direction before in step %d of conjugate gradients',
    (step) => {
      const { point, number, before, after } = numbers(traced('conjugate-gradient', step));
      const own = plus([0, 0], -1, gradientAt(before));
      const restarted = number('restarted') === 1;
      near(point('p'), restarted ? own : plus(own, number('beta'), point('p-')));
      near(after, plus(before, number('t'), point('p')));
      // Its first step has nothing to add; a later one only where that would not be downhill.
      if (step === 0 || step === 7) expect(restarted).toBe(step === 0);
    },
  );

  it.each(['lbfgs', 'newton-cg', 'backtracking'])('goes t along its direction in %s', (id) => {
    for (const step of STEPS) {
      const { point, number, before, after } = numbers(traced(id, step));
      const way = id === 'backtracking' ? plus([0, 0], -1, point('g')) : point('p');
      near(after, plus(before, number('t'), way));
    }
  });

  it('mirrors the worst corner at the middle of the others in Nelder-Mead', () => {
    for (const step of STEPS) {
      const { point, rows, number, shown } = numbers(traced('nelder-mead', step));
      if (shown.factor === undefined) continue;
      const [best, second, worst] = rows('before');
      if (!best || !second || !worst) throw new Error('three corners');
      near(point('worst'), worst);
      near(point('middle'), plus([best[0] / 2, best[1] / 2], 0.5, second));
      const out = plus(point('middle'), -1, point('worst'));
      near(point('found'), plus(point('middle'), number('factor'), out));
      expect(rows('after')).toContainEqual(point('found'));
    }
  });
});

describe('formulas of methods', () => {
  it.each(methods.map(({ id }) => id))('have a number for every name in %s', (id) => {
    const common = ['theta', 'theta+'];
    for (const step of STEPS) {
      const { shown } = numbers(traced(id, step));
      const method = findMethod(id);
      const hyper = canonical({ runs: [{ optimizer: id }] }).runs[0]?.hyper ?? {};
      const known: Readonly<Record<string, unknown>> = { ...hyper, ...shown };
      const lines = method?.formula(hyper, shown) ?? [];
      expect(lines.length).toBeGreaterThan(0);
      const missing: string[] = [];
      for (const line of lines)
        fillLine(line, (name) => {
          if (!common.includes(name) && known[name] === undefined) missing.push(name);
          return undefined;
        });
      expect(missing).toEqual([]);
    }
  });
});
