import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import type { Verdict } from '../../../experiment/step-trace';
import { traceStep } from '../trace/trace-step';

const square = (size: number) =>
  [
    [-size, size],
    [-size, size],
  ] as const;

const ask = (objective: object, run: object, step: number, steps = 400) => {
  const experiment = canonical({ objective, steps, runs: [run] });
  return traceStep(experiment, 0, step);
};

const plane = (formula: string, start: readonly [number, number], size = 2, more: object = {}) => ({
  kind: 'formula',
  formula,
  domain: square(size),
  start,
  ...more,
});

/** Eigenvalues 1 and 10. */
const bowl = (start: readonly [number, number] = [1.5, 1]) => plane('0.5*x^2 + 5*y^2', start);
/** Eigenvalues 1 and 100. */
const ravine = plane('0.5*x^2 + 50*y^2', [1.8, 0.5]);
/** Eigenvalues 1 and 2. */
const round = plane('0.5*x^2 + y^2', [1.5, 1]);
const saddle = (start: readonly [number, number]) => plane('x^2 - y^2', start);
const hole = (start: readonly [number, number]) => plane('tanh((x^2 + y^2)/2.25)', start, 4);
const rosenbrock = { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] };

const adam = (lr: number, beta2: number) => ({ optimizer: 'adam', hyper: { lr, beta2 } });
const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });
const heavy = (lr: number, momentum = 0.9) => ({ optimizer: 'momentum', hyper: { lr, momentum } });
const nesterov = (lr: number, momentum = 0.9) => ({
  optimizer: 'nesterov',
  hyper: { lr, momentum },
});

/** What theory says: on a quadratic with largest curvature L, stability ends at lr L = 2, 2 + 2b, (2 + 2b)/(1 + 2b). */
const SITUATIONS: readonly [string, object, object, number, Verdict][] = [
  ['gradient descent just above 2', bowl(), sgd(2.04 / 10), 40, 'diverging'],
  ['gradient descent far above 2', bowl(), sgd(2.6 / 10), 10, 'diverging'],
  ['gradient descent beyond all numbers', bowl(), sgd(1), 399, 'diverged'],
  ['gradient descent above 2, nothing seen yet', bowl(), sgd(2.2 / 10), 0, 'unstable'],
  ['gradient descent just below 2', ravine, sgd(1.97 / 100), 12, 'zigzag'],
  ['gradient descent below 2, nothing seen yet', bowl(), sgd(0.5 / 10), 1, 'starting'],
  ['gradient descent far below 2, in the end', bowl(), sgd(1 / 10), 399, 'converged'],
  ['gradient descent at lr L = 2', plane('5*y^2 + 5*x^2', [1, 1]), sgd(0.2), 60, 'oscillating'],
  ['gradient descent along a ravine', ravine, sgd(1 / 100), 40, 'valley'],
  ['a rate a thousand times too small', bowl(), sgd(1e-4), 50, 'creeping'],
  ['the heavy ball just above 2 + 2b', bowl(), heavy(3.9 / 10), 60, 'diverging'],
  ['the heavy ball far above 2 + 2b', bowl(), heavy(6 / 10), 12, 'diverging'],
  ['the heavy ball at 3.5, above 2', bowl(), heavy(3.5 / 10), 399, 'converged'],
  ['the heavy ball swings about the foot', round, heavy(0.05, 0.98), 120, 'oscillating'],
  ['a light ball just below 2 + 2b', ravine, heavy(2.9 / 100, 0.5), 12, 'zigzag'],
  ['a light ball just above 2 + 2b', ravine, heavy(3.1 / 100, 0.5), 60, 'diverging'],
  ['Nesterov just above its own bound', bowl(), nesterov(1.4 / 10), 60, 'diverging'],
  ['Nesterov just below it', ravine, nesterov(1.3 / 100), 14, 'zigzag'],
  ['Nesterov below it, in the end', bowl(), nesterov(1 / 10), 399, 'converged'],
  ['the side of a saddle', saddle([-1.5, 0]), sgd(0.1), 100, 'at-saddle'],
  [
    'a start at a saddle',
    saddle([0, 0]),
    { optimizer: 'adam', hyper: { lr: 0.01 } },
    20,
    'at-saddle',
  ],
  ['a start beside a top', { kind: 'surface', surface: 'himmelblau' }, sgd(0.01), 0, 'starting'],
  ['a start on a saddle, not yet moved', saddle([0, 0]), sgd(0.1), 0, 'at-saddle'],
  ['beside a saddle', saddle([-0.01, 1e-4]), sgd(0.1), 20, 'leaving-saddle'],
  ['the top of a hill', plane('-x^2 - y^2', [0, 0]), sgd(0.1), 20, 'at-saddle'],
  [
    "Newton's method at a top",
    { kind: 'surface', surface: 'himmelblau', start: [-0.5, -1] },
    { optimizer: 'newton' },
    12,
    'at-saddle',
  ],
  [
    'a loss that rises between two falls',
    rosenbrock,
    { optimizer: 'soap', hyper: { lr: 0.05 } },
    12,
    'rising',
  ],
  [
    'a rule that goes up, without any momentum',
    hole([-1.5, 0.9]),
    { optimizer: 'custom', rule: 'theta = theta + lr * g', hyper: { lr: 0.05 } },
    4,
    'rising',
  ],
  ['a plain', hole([-3.2, 1.9]), sgd(0.05), 100, 'plateau'],
  ['the flanks of a hole', hole([-1.2, 0.5]), sgd(0.02), 10, 'descending'],
  [
    'the jumps of Lion around a minimum',
    bowl([0.5, 0.4]),
    { optimizer: 'lion', hyper: { lr: 0.02 } },
    350,
    'oscillating',
  ],
  [
    'the jumps of signum',
    bowl([0.5, 0.4]),
    { optimizer: 'signum', hyper: { lr: 0.03, momentum: 0.9 } },
    350,
    'oscillating',
  ],
  [
    'a typed sign descent',
    bowl([0.5, 0.4]),
    { rule: 'theta = theta - lr*sign(g)', hyper: { lr: 0.03 } },
    200,
    'oscillating',
  ],
  ['ascent', bowl(), { rule: 'theta = theta + lr*g', hyper: { lr: 0.01 } }, 30, 'diverging'],
  ["Rosenbrock's floor", rosenbrock, sgd(0.0008), 300, 'valley'],
  [
    "Adam on Rosenbrock's floor",
    rosenbrock,
    { optimizer: 'adam', hyper: { lr: 0.02 } },
    300,
    'valley',
  ],
  // Off the floor the Hessian is indefinite, but there is no saddle anywhere.
  ["Adam across Rosenbrock's floor", rosenbrock, adam(0.1, 0.95), 240, 'zigzag'],
  [
    'the catalogue saddle, on its way past',
    { kind: 'surface', surface: 'saddle' },
    sgd(0.05),
    46,
    'leaving-saddle',
  ],
  ["Newton's method", rosenbrock, { optimizer: 'newton' }, 200, 'arrived'],
  [
    'noise at the foot',
    plane('0.5*x^2 + 5*y^2', [0.01, 0.01], 2, { gradientNoise: 1 }),
    sgd(0.02),
    60,
    'noisy',
  ],
  ['a parabola in x alone', plane('x^2', [1.5, 0]), sgd(0.3), 300, 'converged'],
  ['a parabola in x alone, to and fro', plane('x^2', [1.5, 0]), sgd(0.98), 20, 'oscillating'],
  ['a parabola in x alone, too fast', plane('x^2', [1.5, 0]), sgd(1.05), 30, 'diverging'],
];

describe('diagnose', () => {
  it.each(SITUATIONS)('%s', (_name, objective, run, step, verdict) => {
    const { diagnosis } = ask(objective, run, step);
    expect(diagnosis.verdict, JSON.stringify(diagnosis)).toBe(verdict);
  });

  it('counts the noise of the whole batch', () => {
    const noisy = (more: object) =>
      ask(plane('0.5*x^2 + 5*y^2', [0.01, 0.01], 2, more), sgd(0.02), 60).diagnosis;
    expect(noisy({ gradientNoise: 4, batchSize: 16 })).toEqual(noisy({ gradientNoise: 1 }));
  });

  it('says nothing that is no number of a constant', () => {
    const { diagnosis } = ask(plane('3', [1, 1]), sgd(0.1), 30);
    expect(diagnosis).toEqual({
      verdict: 'plateau',
      because: 'level',
      values: { slope: 0, share: 0 },
    });
  });

  it('names the bound that was passed, with its numbers', () => {
    const { diagnosis } = ask(bowl(), sgd(0.231), 20);
    expect(diagnosis).toEqual({
      verdict: 'diverging',
      because: 'above-bound-plain',
      values: { sharpness: expect.closeTo(2.31, 12), bound: expect.closeTo(2, 9) },
    });
  });
});
