import { formulas, rules } from './typed';

/*
 * What no catalogue lists: typed formulas and rules, starts, repeats, changes, and the ends of every range.
 */

const DOMAIN = [
  [-2, 2],
  [-1.5, 1.25],
];

const custom = (rule: string, hyper: object = {}) => ({ optimizer: 'custom', rule, hyper });
const sgd = { optimizer: 'sgd', hyper: { lr: 0.001 } };

/** Networks on points: every way to have some, features, classes and values. */
const onPoints = (dataset: object, more: object = {}) => ({
  objective: { kind: 'network', dataset, ...more },
  steps: 2,
});

const points: readonly unknown[] = [
  ...['spirals', 'circles', 'moons', 'xor', 'gaussians', 'grid', 'plane', 'hills', 'sine'].map(
    (kind, k) => onPoints({ kind, n: 20 + k, noise: 0.25 * k, seed: k }),
  ),
  onPoints({ kind: 'moons', n: 100, classes: 5, features: ['x1', 'x2', 'x1^2', 'sin x2'] }),
  onPoints(
    {
      kind: 'points',
      points: [
        [0.5, -1.25, 0],
        [1, 2, 2],
        [-3, 1e-3, 1],
        [4, 4, 2],
      ],
    },
    { model: { layers: [{ kind: 'dense', units: 3, activation: 'silu' }] }, batchSize: 1 },
  ),
  onPoints({ kind: 'points', csv: '1;2;0,5\n2;3;-1\n', features: ['x1x2'], seed: 7 }),
  onPoints({ kind: 'points', csv: '1;2;0\n2;3;1\n4;-1;1\n-2;0,5;0\n', test: [3, 1] }),
];

export const handWritten: readonly unknown[] = [
  ...formulas.map((formula, k) => ({
    seed: 2 ** k,
    objective: { kind: 'formula', formula, domain: DOMAIN, start: [0.75, -0.625] },
    steps: 20,
    runs: [{ optimizer: 'adam', hyper: { lr: 0.05 } }],
  })),
  {
    steps: 20,
    runs: rules.map((rule) => custom(rule, { lr: 0.0005 })),
  },
  {
    objective: { surface: 'booth' },
    steps: 20,
    runs: [
      custom('theta = theta - lr * gain * g / (abs(g) + eps)', { lr: 0.05, gain: -3, eps: 0 }),
      custom('theta = theta - lr * toString * g', { toString: 3, lr: 1e-5 }),
    ],
  },
  {
    objective: {
      surface: 'beale',
      start: [1.0625, 1.6180339887498949],
      gradientNoise: 0.3,
      batchSize: 16,
    },
    seed: 77,
    steps: 40,
    runs: [
      { optimizer: 'adam', schedule: { kind: 'formula', formula: 'lr0 * exp(-t / T) # T: 40' } },
      {
        optimizer: 'momentum',
        hyper: { lr: 0.001 },
        changes: [
          { step: 1, hyper: { momentum: 0.5 } },
          { step: 31, hyper: { lr: 0.0005, weightDecay: 0.01 } },
          { step: 40, hyper: { lr: 1e-300 } },
        ],
      },
      {
        optimizer: 'rmsprop',
        changes: [{ step: 7, hyper: { centered: true, momentum: 0.9 } }],
        wrappers: [
          { kind: 'gradient-noise', eta: 0.01 },
          { kind: 'clip-norm', max: 0.1 },
          { kind: 'clip-value', max: 5 },
          { kind: 'weight-decay', mode: 'coupled', lambda: 0 },
          { kind: 'weight-decay', mode: 'decoupled' },
          { kind: 'sam' },
          { kind: 'lookahead', k: 3, alpha: 1 },
          { kind: 'ema', decay: 0 },
        ],
      },
    ],
  },
  { objective: { surface: 'himmelblau', starts: { cloud: { count: 5 } } }, steps: 10, runs: [sgd] },
  {
    objective: {
      surface: 'himmelblau',
      starts: { cloud: { count: 64, radius: 1 } },
      repeats: 3,
      gradientNoise: 2,
    },
    steps: 10,
    runs: [sgd],
  },
  {
    objective: {
      surface: 'saddle',
      starts: {
        points: [
          [0, 0],
          [1e-300, -5e-324],
          [0.1 + 0.2, 1 / 3],
        ],
      },
      repeats: 64,
    },
    steps: 10,
    runs: [sgd, sgd],
  },
  {
    objective: {
      kind: 'formula',
      formula: 'x^2*y',
      domain: [
        [-1e-9, 1e9],
        [0, 1],
      ],
      gradientNoise: 1,
      batchSize: 4096,
      repeats: 1,
      starts: { cloud: {} },
    },
    steps: 10,
    runs: [sgd],
  },
  {
    // Words that mean something elsewhere, and nothing in version 1.
    objective: { surface: 'quadratic' },
    steps: 20,
    runs: [
      custom(
        'mod = erf * step + round\ntheta = theta - lr * g / (1 + abs(mod + asin * log2 - hypot))',
      ),
      custom('ceil = max(0, sinh)\nln = ceil + lg\ntheta = theta - lr * ln * g', {
        sinh: 0.5,
        lg: 1,
      }),
      custom('mean2 = sum(g) + rand\ntheta = theta - lr * clip * mean2 * x * y * z * data * layer'),
    ],
  },
  // The ends of what is allowed.
  { seed: 0, steps: 1, runs: [{ optimizer: 'adam', hyper: { lr: 5e-324, beta1: 0, eps: 0 } }] },
  {
    seed: Number.MAX_SAFE_INTEGER,
    objective: { surface: 'sphere', start: [1.7976931348623157e308, -123456789.01234567] },
    steps: 20_000,
    runs: Array.from({ length: 16 }, (_, k) => ({
      optimizer: 'sgd',
      hyper: { lr: 10 ** (k - 12) },
    })),
  },
  {
    steps: 1000,
    runs: [
      {
        optimizer: 'sgd',
        hyper: { lr: 1e-4 },
        schedule: { kind: 'multi-step', milestones: Array.from({ length: 64 }, (_, k) => 15 * k) },
        changes: Array.from({ length: 40 }, (_, k) => ({
          step: 20 * k + 1,
          hyper: { lr: 1e-4 * (1 + (k % 3)) },
        })),
      },
    ],
  },
  {
    objective: { kind: 'network', model: 'cnn-8-16', validationSize: 5000, batchSize: 4096 },
    steps: 100_000,
    runs: [
      { optimizer: 'lbfgs' },
      custom('theta = theta - lr * g / (sqrt(gaussNewton) + eps)'),
      { optimizer: 'muon', wrappers: [{ kind: 'ema' }], schedule: { kind: 'warmup-cosine' } },
    ],
  },
  ...points,
];
