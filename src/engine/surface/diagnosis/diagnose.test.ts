import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import { openingRace } from '../../../experiment/presets';
import { verdictsOf } from '../../../experiment/verdict';
import { simulateSurface } from '../simulate';
import { traceStep } from '../trace/trace-step';
import { surfaceVerdicts } from '../verdict/verdicts';

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
const SITUATIONS: readonly [string, object, object, number, string][] = [
  ['gradient descent just above 2', bowl(), sgd(2.04 / 10), 40, 'diverging'],
  ['gradient descent far above 2', bowl(), sgd(2.6 / 10), 10, 'diverging'],
  ['gradient descent beyond all numbers', bowl(), sgd(1), 399, 'diverged'],
  ['gradient descent above 2, nothing seen yet', bowl(), sgd(2.2 / 10), 0, 'started'],
  ['gradient descent just below 2', ravine, sgd(1.97 / 100), 12, 'zigzagging'],
  ['gradient descent below 2, nothing seen yet', bowl(), sgd(0.5 / 10), 1, 'started'],
  ['gradient descent far below 2, in the end', bowl(), sgd(1 / 10), 399, 'arrived minimum'],
  ['gradient descent at lr L = 2', plane('5*y^2 + 5*x^2', [1, 1]), sgd(0.2), 60, 'oscillating'],
  ['gradient descent along a ravine', ravine, sgd(1 / 100), 40, 'descending'],
  ['a rate a thousand times too small', bowl(), sgd(1e-4), 50, 'crawling'],
  ['the heavy ball just above 2 + 2b', bowl(), heavy(3.9 / 10), 60, 'diverging'],
  ['the heavy ball far above 2 + 2b', bowl(), heavy(6 / 10), 12, 'diverging'],
  ['the heavy ball at 3.5, above 2', bowl(), heavy(3.5 / 10), 399, 'arrived minimum'],
  ['a light ball just below 2 + 2b', ravine, heavy(2.9 / 100, 0.5), 12, 'zigzagging'],
  ['a light ball just above 2 + 2b', ravine, heavy(3.1 / 100, 0.5), 60, 'diverging'],
  ['Nesterov just above its own bound', bowl(), nesterov(1.4 / 10), 60, 'diverging'],
  ['Nesterov just below it', ravine, nesterov(1.3 / 100), 14, 'zigzagging'],
  ['Nesterov below it, in the end', bowl(), nesterov(1 / 10), 399, 'arrived minimum'],
  ['the side of a saddle', saddle([-1.5, 0]), sgd(0.1), 100, 'arrived saddle'],
  ['a start at a saddle', saddle([0, 0]), adam(0.01, 0.999), 20, 'arrived saddle'],
  ['a start beside a top', { kind: 'surface', surface: 'himmelblau' }, sgd(0.01), 0, 'started'],
  ['a start on a saddle, not yet moved', saddle([0, 0]), sgd(0.1), 0, 'arrived saddle'],
  ['beside a saddle', saddle([-0.01, 1e-4]), sgd(0.1), 20, 'crawling saddle'],
  ['the top of a hill', plane('-x^2 - y^2', [0, 0]), sgd(0.1), 20, 'arrived top'],
  [
    "Newton's method at a top",
    { kind: 'surface', surface: 'himmelblau', start: [-0.5, -1] },
    { optimizer: 'newton' },
    12,
    'arrived top',
  ],
  [
    'a rule that goes up, without any momentum',
    hole([-1.5, 0.9]),
    { optimizer: 'custom', rule: 'theta = theta + lr * g', hyper: { lr: 0.05 } },
    4,
    'rising',
  ],
  ['a plain', hole([-3.2, 1.9]), sgd(0.05), 100, 'crawling flat'],
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
  ["Rosenbrock's floor", rosenbrock, sgd(0.0008), 300, 'descending'],
  ["Adam on Rosenbrock's floor", rosenbrock, adam(0.02, 0.999), 300, 'descending'],
  // Off the floor the Hessian is indefinite, but there is no saddle anywhere.
  ["Adam across Rosenbrock's floor", rosenbrock, adam(0.1, 0.95), 240, 'zigzagging'],
  ["Newton's method", rosenbrock, { optimizer: 'newton' }, 200, 'arrived minimum'],
  [
    'noise at the foot',
    plane('0.5*x^2 + 5*y^2', [0.01, 0.01], 2, { gradientNoise: 1 }),
    sgd(0.02),
    60,
    'noisy',
  ],
  ['a parabola in x alone', plane('x^2', [1.5, 0]), sgd(0.3), 300, 'arrived minimum'],
  ['a parabola in x alone, to and fro', plane('x^2', [1.5, 0]), sgd(1), 20, 'oscillating'],
  ['a parabola in x alone, too fast', plane('x^2', [1.5, 0]), sgd(1.05), 30, 'diverging'],
];

const keysOf = (objective: object, run: object, step: number) =>
  ask(objective, run, step).diagnosis.reasons.map(({ key }) => key);

describe('diagnose', () => {
  it.each(SITUATIONS)('%s', (_name, objective, run, step, expected) => {
    const { diagnosis } = ask(objective, run, step);
    const { kind, where } = diagnosis.verdict;
    expect(where ? `${kind} ${where}` : kind, JSON.stringify(diagnosis)).toBe(expected);
  });

  it('says the same as the whole race does, at every step', () => {
    const experiment = canonical({
      ...openingRace(),
      steps: 60,
      runs: [
        ...openingRace().runs,
        { optimizer: 'bfgs' },
        { optimizer: 'nelder-mead' },
        { optimizer: 'asgd', hyper: { lr: 0.001 } },
        { optimizer: 'sgd', hyper: { lr: 0.01 } },
      ],
    });
    const { runs } = simulateSurface(experiment);
    surfaceVerdicts(experiment, runs).forEach((of, run) => {
      const verdicts = verdictsOf(of);
      for (const step of [0, 1, 2, 3, 4, 5, 6, 9, 14, 33, 59, 60]) {
        const { diagnosis, step: told } = traceStep(experiment, run, step);
        expect(diagnosis.verdict).toEqual(verdicts[told]);
      }
    });
  });

  it('counts the noise of the whole batch', () => {
    const noisy = (more: object) =>
      ask(plane('0.5*x^2 + 5*y^2', [0.01, 0.01], 2, more), sgd(0.02), 60).diagnosis;
    expect(noisy({ gradientNoise: 4, batchSize: 16 })).toEqual(noisy({ gradientNoise: 1 }));
  });

  it('says nothing that is no number of a constant', () => {
    const { diagnosis } = ask(plane('3', [1, 1]), sgd(0.1), 30);
    expect(diagnosis.verdict).toEqual({ kind: 'arrived', from: 0, where: 'flat' });
    expect(diagnosis.reasons).toEqual([{ key: 'level', values: { slope: 0 } }]);
  });

  it('tells the window and its losses: gradient descent on a bowl in closed form', () => {
    // x = 1.5 * 0.95^k and y = 0.5^k.
    const loss = (k: number) => 0.5 * (1.5 * 0.95 ** k) ** 2 + 5 * 0.25 ** k;
    const { diagnosis } = ask(bowl(), sgd(0.05), 30);
    expect(diagnosis.sentence.key).toBe('descending');
    expect(diagnosis.sentence.values).toMatchObject({ from: 10, steps: 20 });
    expect(diagnosis.sentence.values.before).toBeCloseTo(loss(10), 12);
    expect(diagnosis.sentence.values.now).toBeCloseTo(loss(30), 12);
  });

  it('blames the first step over the limit, with the rate that would have kept it', () => {
    const { diagnosis } = ask(bowl(), sgd(0.231), 20);
    expect(diagnosis.reasons).toEqual([
      {
        key: 'passed-bound-plain',
        values: { step: 0, sharpness: expect.closeTo(2.31, 12), bound: expect.closeTo(2, 9) },
      },
      { key: 'rate-below', values: { rate: expect.closeTo(0.2, 9) } },
    ]);
  });

  it('names that step long after it, where the curvature has grown beyond all measure', () => {
    // Curvature 12 x^2: at x = 1 it is 12, and 0.1 times that stays below 2; from -1.5 the first step crosses it.
    const quartic = plane('x^4 + y^4', [1.5, 0.1]);
    const diagnosis = ask(quartic, sgd(0.32), 399).diagnosis;
    expect(diagnosis.verdict.kind).toBe('diverged');
    const [blame] = diagnosis.reasons;
    expect(blame?.key).toBe('passed-bound-plain');
    expect(blame?.values.step).toBe(0);
    expect(blame?.values.sharpness).toBeCloseTo(0.32 * 12 * 1.5 ** 2, 9);
  });

  it('gives negative curvature in one dimension its sign', () => {
    const { curvature } = ask(plane('-x^2', [0.5, 0]), sgd(0.1), 1);
    expect(curvature.eigenvalues).toEqual([-2, 0]);
    expect(curvature.stability).toMatchObject({
      kind: 'plain',
      sharpness: expect.closeTo(-0.2, 12),
    });
  });

  it('knows what carries a run uphill, and what leads off a saddle', () => {
    expect(keysOf(round, heavy(0.05, 0.98), 9)).toEqual(['inertia']);
    expect(keysOf(saddle([-1.5, 0]), sgd(0.1), 100)).toEqual(['saddle', 'leave']);
    expect(keysOf(ravine, sgd(1 / 100), 40)).toEqual(['floor']);
    expect(keysOf(bowl(), sgd(1e-4), 50)).toEqual(['short-steps', 'larger-rate']);
    expect(keysOf({ kind: 'surface', surface: 'easom', start: [-2, -2] }, sgd(0.1), 9)).toEqual([
      'level',
      'far',
      'ignore-slope',
    ]);
  });

  it('tells a loss without a bottom from one without bounds, and a point without a value from both', () => {
    expect(keysOf(saddle([0.5, 0.1]), sgd(2), 399)).toEqual(['bottomless']);
    expect(keysOf(plane('x + sqrt(x)', [1.5, 0]), sgd(2), 50)).toEqual(['no-value']);
  });
});
