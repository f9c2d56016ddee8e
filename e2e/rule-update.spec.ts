import { expect, test } from 'playwright/test';
import { shareHarness } from './harness';

/** Every optimizer with the options that change its formula, wrappers, and rules with reductions. */
const RUNS = [
  { optimizer: 'sgd', hyper: { lr: 0.01 } },
  { optimizer: 'momentum', hyper: { lr: 0.01, momentum: 0.9 } },
  { optimizer: 'nesterov', hyper: { lr: 0.01, momentum: 0.9 } },
  { optimizer: 'adagrad', hyper: { lr: 0.02 } },
  { optimizer: 'adadelta', hyper: { lr: 1, eps: 1e-4 } },
  { optimizer: 'rmsprop', hyper: { lr: 0.01 } },
  { optimizer: 'rmsprop', hyper: { lr: 0.01, momentum: 0.9, centered: true } },
  { optimizer: 'adam', hyper: { lr: 0.01 } },
  { optimizer: 'adam', hyper: { lr: 0.01, weightDecay: 0.1 } },
  { optimizer: 'amsgrad', hyper: { lr: 0.01 } },
  { optimizer: 'adamw', hyper: { lr: 0.01, weightDecay: 0.1 } },
  { optimizer: 'adamax', hyper: { lr: 0.01 } },
  { optimizer: 'adam', hyper: { lr: 0.01 }, wrappers: [{ kind: 'clip-norm', max: 1 }] },
  { optimizer: 'adam', hyper: { lr: 0.01 }, wrappers: [{ kind: 'ema', decay: 0.9 }] },
  { optimizer: 'asgd', hyper: { lr: 0.01, t0: 4 } },
  { optimizer: 'schedule-free-sgd', hyper: { lr: 0.05 } },
  { optimizer: 'schedule-free-adamw', hyper: { lr: 0.01 } },
  { optimizer: 'sophia', hyper: { lr: 0.01, every: 3 } },
  {
    optimizer: 'sgd',
    hyper: { lr: 0.2 },
    wrappers: [{ kind: 'gradient-noise' }, { kind: 'clip-norm', max: 1 }],
  },
  {
    optimizer: 'custom',
    rule: 'h = if(t > 6, h, 0.5 * h + abs(hessian))\ntheta = theta - lr * (g + norm(g) * noise) / (1 + h)',
    hyper: { lr: 0.01 },
  },
  { optimizer: 'custom', rule: 'theta = theta - lr * sign(g)', hyper: { lr: 0.01 } },
  {
    optimizer: 'custom',
    rule: 'theta = theta - lr * norm(theta) / (norm(g) + 1e-9) * g',
    hyper: { lr: 0.1 },
  },
  {
    optimizer: 'custom',
    rule: 'm = 0.9 * m + mean(g^2)\ns = 0.5 * s + sum(abs(g), all)\ntheta = theta - lr * g / sqrt(m + s)',
    hyper: { lr: 0.5 },
  },
  {
    optimizer: 'custom',
    rule: 'c = if(g * m > 0, 1, 0.5)\nm = cbrt(g)\ntheta = theta - lr * c * tanh(m) * min(abs(g), 1)^1.5',
    hyper: { lr: 0.05 },
  },
] as const;

/** Rules that see a layer's matrix. */
const MATRIX_RUNS = [
  { optimizer: 'adafactor', hyper: { lr: 0.05 } },
  { optimizer: 'muon', hyper: { lr: 0.02 } },
  { optimizer: 'shampoo', hyper: { lr: 0.1, eps: 1, every: 3 } },
  { optimizer: 'soap', hyper: { lr: 0.02, every: 2 } },
] as const;

/** Tensors whose borders do not fall on multiples of four. */
const LAYERS = [[701], [3], [130], [1], [64]];
const STEPS = 12;
/** A matrix, a kernel and a bias; a side of 300 has no square matrix. */
const MATRIX_LAYERS = [[13, 10], [7], [10, 10, 3, 2]];
const MATRIX_STEPS = 4;
/** Of the way travelled: float32 rounds every step at 6e-8 of the parameters and of the state. */
const TOLERANCE = 2e-4;

for (const backend of ['webgpu', 'webgl', 'wasm', 'cpu'] as const) {
  test.describe(backend, () => {
    const harness = shareHarness();
    const compare = async (run: object, layers: typeof LAYERS, steps: number) => {
      const name = 'rule' in run ? String(run.rule) : JSON.stringify(run);
      const argument = { backend, run: { ...run }, layers, steps };
      const readings = await harness.call('ruleUpdate', argument);
      const { start, judged, leaked } = readings;
      // The parameters, and the point on which the run is judged.
      for (const { device, javascript } of [readings, judged]) {
        const travelled = javascript.map((value, k) => Math.abs(value - (start[k] ?? 0)));
        const farthest = Math.max(...travelled);
        expect(farthest, name).toBeGreaterThan(1e-3);
        const worst = Math.max(
          ...javascript.map((value, k) => {
            const distance = Math.max(travelled[k] ?? 0, 0.05 * farthest);
            const off = Math.abs((device[k] ?? Number.NaN) - value) / distance;
            return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
          }),
        );
        expect(worst, name).toBeLessThan(TOLERANCE);
      }
      expect(leaked, `${name}: tensors left behind`).toBe(0);
    };
    test(`updates on ${backend} are those of JavaScript in float64`, async () => {
      for (const run of RUNS) await compare(run, LAYERS, STEPS);
    });

    test(`updates of matrices on ${backend} are those of JavaScript in float64`, async () => {
      // A software adapter compiles some forty shaders for the products.
      test.slow(backend === 'webgpu');
      for (const run of MATRIX_RUNS) await compare(run, MATRIX_LAYERS, MATRIX_STEPS);
    });
  });
}
