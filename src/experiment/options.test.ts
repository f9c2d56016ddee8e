import { expect, it } from 'vitest';
import { valid, walk } from './testing/walk';

/*
 * Options that the oracle does not combine, against loops written down from PyTorch 1.13's `_single_tensor_*`
 * functions, one coordinate at a time and in their order of operations.
 */

type Name =
  | 'lr'
  | 'lrDecay'
  | 'momentum'
  | 'dampening'
  | 'initialAccumulator'
  | 'rho'
  | 'alpha'
  | 'centered'
  | 'beta1'
  | 'beta2'
  | 'eps'
  | 'weightDecay';
type Hyper = Readonly<Record<string, number | boolean>>;
type Loop = (h: Record<Name, number>) => (p: number, gradient: number, t: number) => number;

const loops: Readonly<Record<string, Loop>> = {
  momentum: (h) => {
    let buf: number | undefined;
    return (p, gradient) => {
      const g = gradient + h.weightDecay * p;
      buf = buf === undefined ? g : buf * h.momentum + (1 - h.dampening) * g;
      return p - h.lr * buf;
    };
  },
  nesterov: (h) => {
    let buf: number | undefined;
    return (p, gradient) => {
      const g = gradient + h.weightDecay * p;
      buf = buf === undefined ? g : buf * h.momentum + g;
      return p - h.lr * (g + h.momentum * buf);
    };
  },
  adagrad: (h) => {
    let sum = h.initialAccumulator;
    return (p, gradient, t) => {
      const g = gradient + h.weightDecay * p;
      const clr = h.lr / (1 + (t - 1) * h.lrDecay);
      sum += g * g;
      return p - (clr * g) / (Math.sqrt(sum) + h.eps);
    };
  },
  adadelta: (h) => {
    let [square, delta] = [0, 0];
    return (p, gradient) => {
      const g = gradient + h.weightDecay * p;
      square = square * h.rho + (1 - h.rho) * g * g;
      const d = (Math.sqrt(delta + h.eps) / Math.sqrt(square + h.eps)) * g;
      delta = delta * h.rho + (1 - h.rho) * d * d;
      return p - h.lr * d;
    };
  },
  rmsprop: (h) => {
    let [square, average, buf] = [0, 0, 0];
    return (p, gradient) => {
      const g = gradient + h.weightDecay * p;
      square = square * h.alpha + (1 - h.alpha) * g * g;
      average = average * h.alpha + (1 - h.alpha) * g;
      const centred = h.centered ? square - average * average : square;
      buf = buf * h.momentum + g / (Math.sqrt(centred) + h.eps);
      return p - h.lr * buf;
    };
  },
  amsgrad: (h) => {
    let [m, v, most] = [0, 0, 0];
    return (p, gradient, t) => {
      const g = gradient + h.weightDecay * p;
      m = m * h.beta1 + (1 - h.beta1) * g;
      v = v * h.beta2 + (1 - h.beta2) * g * g;
      most = Math.max(most, v);
      const denominator = Math.sqrt(most) / Math.sqrt(1 - h.beta2 ** t) + h.eps;
      return p - (h.lr / (1 - h.beta1 ** t)) * (m / denominator);
    };
  },
  adamax: (h) => {
    let [m, u] = [0, 0];
    return (p, gradient, t) => {
      const g = gradient + h.weightDecay * p;
      m = m * h.beta1 + (1 - h.beta1) * g;
      u = Math.max(u * h.beta2, Math.abs(g) + h.eps);
      return p - (h.lr / (1 - h.beta1 ** t)) * (m / u);
    };
  },
};

const cases: readonly (readonly [string, Hyper])[] = [
  ['momentum', { lr: 0.002, momentum: 0.7, dampening: 0.4, weightDecay: 0.1 }],
  ['nesterov', { lr: 0.002, momentum: 0.8, weightDecay: 0.1 }],
  ['adagrad', { lr: 0.3, lrDecay: 0.02, initialAccumulator: 0.5, eps: 1e-6, weightDecay: 0.1 }],
  ['adadelta', { lr: 2, rho: 0.8, eps: 1e-4, weightDecay: 0.1 }],
  ['rmsprop', { lr: 0.01, alpha: 0.9, eps: 1e-6, momentum: 0.6, centered: true, weightDecay: 0.1 }],
  ['amsgrad', { lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 1e-3, weightDecay: 0.1 }],
  ['adamax', { lr: 0.1, beta1: 0.8, beta2: 0.9, eps: 0.01, weightDecay: 0.1 }],
];

it.each(cases)('%s with %j', (optimizer, hyper) => {
  const start: [number, number] = [-4, 3.5];
  const steps = 100;
  const objective = { kind: 'surface', surface: 'booth', start };
  const [run] = valid({ objective, steps, runs: [{ optimizer, hyper }] }).runs;
  // Each loop reads only what its optimizer has; the canonical form holds all of it.
  const numbers = Object.fromEntries(
    Object.entries(run?.hyper ?? {}).map(([name, value]) => [name, Number(value)]),
  ) as Record<Name, number>;
  const loop = loops[optimizer];
  if (loop === undefined) throw new Error(`no loop for ${optimizer}`);
  const [stepX, stepY] = [loop(numbers), loop(numbers)];
  let [x, y] = start;
  for (const [step, [ourX, ourY]] of walk(
    valid({ objective, steps, runs: [{ optimizer, hyper }] }),
  ).entries()) {
    expect(Math.hypot(ourX - x, ourY - y)).toBeLessThan(1e-11);
    // Booth: (x + 2y - 7)^2 + (2x + y - 5)^2
    const [gx, gy] = [10 * x + 8 * y - 34, 8 * x + 10 * y - 38];
    [x, y] = [stepX(x, gx, step + 1), stepY(y, gy, step + 1)];
  }
});
