import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import type { Stability } from '../../../experiment/step-trace';
import { createReplay } from '../trace/replay';
import { stabilityOf } from './stability';

/** The Hessian of x^2/2 + 4 y^2, and the stability of a run's update number `t` on it. */
const at = (run: object, t = 5): Stability => {
  const experiment = canonical({
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 4*y^2',
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [1, 0.7],
    },
    steps: 200,
    runs: [run],
  });
  const replay = createReplay(experiment, 0);
  for (let k = 0; k < t; k += 1) replay.advance(k === t - 1);
  const { input } = replay;
  replay.dispose();
  if (input === undefined) throw new Error('no update was made');
  return stabilityOf(input, [1, 0, 8]);
};

const bound = (run: object): number => {
  const found = at(run);
  return found.kind === 'unknown' ? Number.NaN : found.bound;
};

describe('stabilityOf', () => {
  it.each<[string, object, number]>([
    ['gradient descent', { optimizer: 'sgd', hyper: { lr: 0.01 } }, 2],
    ['the heavy ball', { optimizer: 'momentum', hyper: { lr: 0.01, momentum: 0.9 } }, 3.8],
    ['the heavy ball at 0.5', { optimizer: 'momentum', hyper: { lr: 0.02, momentum: 0.5 } }, 3],
    [
      'dampening, which shortens every step',
      { optimizer: 'momentum', hyper: { lr: 0.01, momentum: 0.9, dampening: 0.5 } },
      3.8 / 0.5,
    ],
    ['Nesterov', { optimizer: 'nesterov', hyper: { lr: 0.01, momentum: 0.9 } }, 3.8 / 2.8],
    // Averages: m = beta m + (1 - beta) g.
    ['Adam', { optimizer: 'adam', hyper: { lr: 0.05 } }, 3.8 / 0.1],
    ['AMSGrad', { optimizer: 'amsgrad', hyper: { lr: 0.05, beta1: 0.5 } }, 3 / 0.5],
    ['AdaBelief', { optimizer: 'adabelief', hyper: { lr: 0.05 } }, 3.8 / 0.1],
    ['RMSprop', { optimizer: 'rmsprop', hyper: { lr: 0.01 } }, 2],
    ['AdaGrad', { optimizer: 'adagrad', hyper: { lr: 0.5 } }, 2],
    [
      'gradient descent in noise',
      {
        optimizer: 'sgd',
        hyper: { lr: 0.01 },
        wrappers: [{ kind: 'gradient-noise' }],
      },
      2,
    ],
    [
      'a clipped heavy ball whose clip does not bite',
      {
        optimizer: 'momentum',
        hyper: { lr: 0.001, momentum: 0.9 },
        wrappers: [{ kind: 'clip-value', max: 1e3 }],
      },
      3.8,
    ],
    ['a typed rule', { rule: 'theta = theta - lr * g', hyper: { lr: 0.01 } }, 2],
    [
      'a typed heavy ball',
      { rule: 'b = 0.8*b + g\ntheta = theta - lr*b', hyper: { lr: 0.01 } },
      3.6,
    ],
    ['a typed rule of half steps', { rule: 'theta = theta - 0.5*lr*g', hyper: { lr: 0.01 } }, 4],
  ])('finds the bound of %s', (_name, run, expected) => {
    expect(bound(run)).toBeCloseTo(expected, 6);
  });

  it('multiplies the rate with the largest eigenvalue', () => {
    expect(at({ optimizer: 'sgd', hyper: { lr: 0.3 } })).toMatchObject({
      kind: 'plain',
      sharpness: 0.3 * 8,
    });
  });

  it("divides the curvature by Adam's scales", () => {
    const found = at({ optimizer: 'adam', hyper: { lr: 0.05, eps: 0, beta1: 0, beta2: 0 } }, 3);
    // v is g^2 and m is g: a step of lr / |g| for each unit of gradient.
    if (found.kind !== 'preconditioned') throw new Error(found.kind);
    const replay = at({ optimizer: 'adam', hyper: { lr: 0.05, eps: 0, beta1: 0, beta2: 0 } }, 1);
    if (replay.kind !== 'preconditioned') throw new Error(replay.kind);
    // At the start g = (1, 8 * 0.7).
    expect(replay.rates[0]).toBeCloseTo(0.05 / 1, 12);
    expect(replay.rates[1]).toBeCloseTo(0.05 / 5.6, 12);
    expect(replay.sharpness).toBeCloseTo(Math.max(0.05, (0.05 / 5.6) * 8), 12);
    expect(replay.bound).toBeCloseTo(2, 6);
  });

  it.each([
    ['signum', { optimizer: 'signum', hyper: { lr: 0.01 } }],
    ['lion', { optimizer: 'lion', hyper: { lr: 0.01 } }],
    ['rprop', { optimizer: 'rprop' }],
    ['a typed sign', { rule: 'theta = theta - lr*sign(g)', hyper: { lr: 0.01 } }],
  ])('knows no bound for %s', (_name, run) => {
    expect(at(run)).toEqual({ kind: 'unknown', because: 'not-linear' });
  });

  it('agrees with what happens just below and just above', () => {
    for (const [optimizer, momentum, limit] of [
      ['momentum', 0.9, 3.8],
      ['nesterov', 0.9, 3.8 / 2.8],
      ['nesterov', 0.5, 1.5],
    ] as const)
      for (const [factor, falls] of [
        [0.99, true],
        [1.01, false],
      ] as const) {
        const experiment = canonical({
          objective: {
            kind: 'formula',
            formula: '4*y^2',
            domain: [
              [-2, 2],
              [-2, 2],
            ],
            start: [0, 1],
          },
          steps: 2000,
          runs: [{ optimizer, hyper: { lr: (factor * limit) / 8, momentum } }],
        });
        const replay = createReplay(experiment, 0);
        while (replay.advance(false));
        const last = replay.samples.at(-1)?.loss ?? Number.NaN;
        expect(last < 1e-3, `${optimizer} ${momentum} at ${factor}`).toBe(falls);
        replay.dispose();
      }
  });
});
