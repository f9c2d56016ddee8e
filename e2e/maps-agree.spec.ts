import { expect, test } from 'playwright/test';
import { shareHarness } from './harness';

const harness = shareHarness();

const SIDE = 64;
const STEPS = 100;

/** Surfaces with several minima, a ravine and a plateau, over the catalogue's domains. */
const SURFACES = [
  [
    'himmelblau',
    [
      [-6, 6],
      [-6, 6],
    ],
  ],
  [
    'rosenbrock',
    [
      [-2, 2],
      [-1, 3],
    ],
  ],
  [
    'six-hump-camel',
    [
      [-2, 2],
      [-1.2, 1.2],
    ],
  ],
  [
    'styblinski-tang',
    [
      [-5, 5],
      [-5, 5],
    ],
  ],
] as const;

const OPTIMIZERS = [
  { optimizer: 'sgd', hyper: { lr: 0.005 } },
  { optimizer: 'momentum', hyper: { lr: 0.005, momentum: 0.9 } },
  { optimizer: 'adam', hyper: { lr: 0.1 } },
  { optimizer: 'rmsprop', hyper: { lr: 0.05 } },
] as const;

const size = { run: 0, steps: STEPS, width: SIDE, height: SIDE } as const;

test('basin maps on the GPU and in JavaScript agree but on basin borders', async () => {
  const [[HIMMELBLAU, view]] = SURFACES;
  const cases = [
    ...SURFACES.flatMap(([surface, of]) =>
      OPTIMIZERS.map((run) => [surface, of, run, {}] as const),
    ),
    [HIMMELBLAU, view, OPTIMIZERS[1], { gradientNoise: 9, batchSize: 9 }] as const,
  ];
  const requests = cases.map(([surface, of, run, noise]) => ({
    name: `${run.optimizer} on ${surface} ${JSON.stringify(noise)}`,
    spec: {
      kind: 'basins' as const,
      ...size,
      view: of,
      experiment: { objective: { kind: 'surface', surface, ...noise }, steps: STEPS, runs: [run] },
    },
  }));
  const found = await harness.call('mapsAgree', requests);
  expect(found).toHaveLength(cases.length);
  for (const { name, ...agreement } of found) {
    const share = 1 - agreement.different / agreement.pixels;
    expect.soft(agreement.backends, name).toEqual(['gpu', 'cpu']);
    expect.soft(share, name).toBeGreaterThanOrEqual(0.995);
    expect.soft(agreement.inland, name).toBe(0);
    expect.soft(agreement.fates, name).toBeGreaterThan(1);
  }
});

/** Pairs of hyperparameters that exercise each way a uniform can depend on them. */
const TRAINABILITY = [
  ['momentum', { lr: 0.01 }, 'lr', 'log', [-4, -1], 'momentum', 'complement', [0, 2]],
  ['adam', { lr: 0.05 }, 'beta1', 'complement', [0, 2], 'beta2', 'complement', [0, 3]],
  ['adamw', { lr: 0.05 }, 'lr', 'log', [-3, 1], 'weightDecay', 'log', [-3, 0]],
  ['nadam', { lr: 0.05 }, 'beta1', 'complement', [0, 2], 'momentumDecay', 'log', [-4, -1]],
] as const;

test('trainability maps on the GPU and in JavaScript agree but on borders', async () => {
  const requests = TRAINABILITY.map(([optimizer, hyper, x, xScale, xs, y, yScale, ys]) => ({
    name: `${optimizer}: ${x} and ${y}`,
    spec: {
      kind: 'trainability' as const,
      ...size,
      view: [xs, ys] as const,
      axes: [
        { name: x, scale: xScale, whole: false },
        { name: y, scale: yScale, whole: false },
      ] as const,
      target: 1,
      experiment: {
        objective: { kind: 'surface', surface: 'rosenbrock' },
        steps: STEPS,
        runs: [{ optimizer, hyper }],
      },
    },
  }));
  for (const { name, ...agreement } of await harness.call('mapsAgree', requests)) {
    const share = 1 - agreement.different / agreement.pixels;
    expect.soft(agreement.backends, name).toEqual(['gpu', 'cpu']);
    expect.soft(share, name).toBeGreaterThanOrEqual(0.995);
    expect.soft(agreement.inland, name).toBe(0);
  }
});
