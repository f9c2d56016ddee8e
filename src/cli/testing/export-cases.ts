import { optimizers } from '../../catalog/optimizers';
import { schedules } from '../../catalog/schedules';
import { wrappers } from '../../catalog/wrappers';
import type { Experiment } from '../../experiment/types';
import { HIMMELBLAU, race } from './export-scripts';

const suggested = (id: string): Readonly<Record<string, number | boolean>> => {
  const found: { readonly suggest?: { readonly surface?: Record<string, number | boolean> } } =
    optimizers.find((one) => one.id === id) ?? {};
  return found.suggest?.surface ?? {};
};

export const formulaOptimizers = optimizers.map(({ id }) => id);

/** Names that are words of Python or of the scripts, and everything that the language has. */
const TYPED = `
  lambda = 0.9 * lambda + 0.1 * g
  p = max(abs(lambda), self)
  group = if(t == 1, lambda, group + mean(g) - norm(lambda - theta, all) / 10)
  def = clamp(lambda / p, -upA, 2) * (g > 0) + if(g <= 0, dnB, if(group > 0, 0.2, 1.1))
  in = min(1 / (t - 1), 3) + sqrt(t - 2) * 0 + tanh(t) + floor(t / 2) ^ 0.5
  theta = theta - lr * def * if(in > 1, 0.5, 1) - lr * 0.1 * tanh(group) + 0 * cbrt(g) * sigmoid(atan2(g, 2))
`;

/** Runs on a surface that no method makes. */
export const exportCases: readonly (readonly [string, Experiment])[] = [
  ...formulaOptimizers.map((optimizer) => {
    const run = { optimizer, hyper: suggested(optimizer) };
    return [optimizer, race(run)] as const;
  }),
  ['adam with l2', race({ optimizer: 'adam', hyper: { lr: 0.05, weightDecay: 0.1 } })],
  [
    'adamw, cosine',
    race({ optimizer: 'adamw', hyper: { lr: 0.05 }, schedule: { kind: 'cosine' } }),
  ],
  [
    'rmsprop, centered, with momentum',
    race({ optimizer: 'rmsprop', hyper: { lr: 0.005, alpha: 0.9, centered: true, momentum: 0.5 } }),
  ],
  [
    'adagrad with decay',
    race({ optimizer: 'adagrad', hyper: { lr: 0.5, lrDecay: 0.1, initialAccumulator: 0.1 } }),
  ],
  ['momentum with dampening', race({ optimizer: 'momentum', hyper: { lr: 0.01, dampening: 0.5 } })],
  [
    'nesterov with l2, one cycle',
    race({
      optimizer: 'nesterov',
      hyper: { weightDecay: 0.1 },
      schedule: { kind: 'one-cycle', maxLr: 0.004 },
    }),
  ],
  ['rprop with a warm-up', race({ optimizer: 'rprop', schedule: { kind: 'linear-warmup' } })],
  [
    'state that begins from the schedule, with a wrapper around it',
    race({
      optimizer: 'rprop',
      hyper: { lr: 0.5 },
      schedule: { kind: 'cyclic-triangular', baseLr: 0.01, maxLr: 0.1, stepSizeUp: 10 },
      wrappers: [{ kind: 'ema' }],
      changes: [{ step: 1, hyper: { etaPlus: 1.1 } }],
    }),
  ],
  [
    'state that begins from the rate of the run',
    race({
      optimizer: 'adabound',
      hyper: { lr: 0.05, finalLr: 0.02 },
      schedule: { kind: 'one-cycle', maxLr: 0.1 },
    }),
  ],
  [
    'a change of numbers',
    race({
      optimizer: 'adam',
      hyper: { lr: 0.1 },
      schedule: { kind: 'exponential' },
      changes: [
        { step: 10, hyper: { lr: 0.02, beta1: 0.5 } },
        { step: 1, hyper: { eps: 1e-6 } },
      ],
    }),
  ],
  [
    'a change that makes it another formula',
    race({
      optimizer: 'rmsprop',
      hyper: { lr: 0.01, alpha: 0.9 },
      changes: [
        { step: 10, hyper: { momentum: 0.5, centered: true } },
        { step: 30, hyper: { momentum: 0, weightDecay: 0.1 } },
      ],
    }),
  ],
  [
    'gradient noise',
    race(
      { optimizer: 'sgd', hyper: { lr: 0.005 } },
      { ...HIMMELBLAU, gradientNoise: 2 },
      { seed: 12345678901 },
    ),
  ],
  [
    'an estimate of the Hessian, now and then',
    race({
      optimizer: 'sophia',
      hyper: { lr: 0.03, every: 3, weightDecay: 0.2 },
      changes: [{ step: 20, hyper: { every: 5, weightDecay: 0 } }],
    }),
  ],
  [
    'a typed rule that reads noise and the Hessian',
    race({
      rule: 'h = if(t > 20, h, 0.9 * h + 0.1 * abs(hessian))\ntheta = theta - lr * (g + noise * norm(noise)) / (1 + h)',
      hyper: { lr: 0.1 },
    }),
  ],
  ['divergence', race({ optimizer: 'sgd', hyper: { lr: 5 } })],
  [
    'a typed rule',
    race({ optimizer: 'custom', rule: TYPED, hyper: { lr: 0.01, upA: 1.2, dnB: 0.7 } }),
  ],
  [
    'the typed rule of the documents',
    race({
      optimizer: 'custom',
      rule: 'm = beta*m + (1-beta)*g; theta = theta - lr*tanh(m/s)',
      hyper: { lr: 0.05 },
    }),
  ],
  [
    'a typed surface',
    race(
      { optimizer: 'adam', hyper: { lr: 0.03 } },
      {
        kind: 'formula',
        // Off the places where a branch changes: there derivatives are a convention.
        start: [1.4, 0.6],
        formula:
          'sin(x)^2 + cbrt(y)^2 + abs(x - y) + if(x > y, x, 2*y) + atan2(y, 3) + max(x, y) - min(x, 0.3) + clamp(y, -1, x) + tanh(x)*sigmoid(y) + exp(-x^2)*2^y',
      },
    ),
  ],
  ...schedules.map(({ id }) => {
    const run = { optimizer: 'momentum', hyper: { lr: 0.003 }, schedule: scheduleOf(id) };
    return [`schedule ${id}`, race(run)] as const;
  }),
  ...wrappers.map(({ id }) => {
    const around = [
      { kind: id },
      { kind: 'clip-norm', max: 3 },
      { kind: 'weight-decay', mode: 'coupled' },
    ];
    return [
      `wrapper ${id}`,
      race({ optimizer: 'adam', hyper: { lr: 0.05 }, wrappers: around }),
    ] as const;
  }),
];

function scheduleOf(kind: string): object {
  if (kind === 'one-cycle') return { kind, maxLr: 0.003 };
  if (kind === 'cyclic-triangular') return { kind, baseLr: 0.001, maxLr: 0.003 };
  if (kind === 'plateau') return { kind, patience: 1, cooldown: 2, threshold: 0.1 };
  return kind === 'multi-step' ? { kind, milestones: [10, 20, 20] } : { kind };
}
