import { describe, expect, it } from 'vitest';
import { limitOf } from './limit-of';

describe('limitOf', () => {
  it.each<[string, Parameters<typeof limitOf>[0], string, number]>([
    ['gradient descent: 2', { optimizer: 'sgd', hyper: { lr: 0.1 } }, 'plain', 2],
    [
      'the heavy ball: 2 + 2β (Polyak 1964)',
      { optimizer: 'momentum', hyper: { lr: 0.5, momentum: 0.9 } },
      'plain',
      3.8,
    ],
    [
      'Adam: 38 on the Hessian scaled by it (Cohen et al. 2022)',
      { optimizer: 'adam', hyper: { lr: 0.001, beta1: 0.9 } },
      'preconditioned',
      38,
    ],
    [
      'a rule of one’s own',
      { optimizer: 'custom', rule: 'theta = theta - 0.5 * lr * g', hyper: { lr: 0.1 } },
      'plain',
      4,
    ],
  ])('is that of %s', (_, run, kind, bound) => {
    const found = limitOf(run);
    expect(found.kind).toBe(kind);
    expect('bound' in found && found.bound).toBeCloseTo(bound, 4);
  });

  it('is not known of what is no linear rule', () => {
    expect(limitOf({ optimizer: 'signum', hyper: { lr: 0.01 } }).kind).toBe('unknown');
    expect(limitOf({ optimizer: 'lbfgs', hyper: {} }).kind).toBe('unknown');
  });
});
