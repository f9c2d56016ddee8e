import { describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { defaultRun } from '../../experiment/defaults';
import { numericHyper, runProgram } from '../../experiment/program';
import { parseExperiment } from '../../experiment/schema';
import type { RunSpec } from '../../experiment/types';
import { interpretRule } from '../../formula/reference/rule';
import { forkedRun, isForkable, withRule } from './own-rule';

const typed = 'm = beta*m + (1-beta)*g; theta = theta - lr*tanh(m/s)';
const custom = (hyper: RunSpec['hyper'], changes?: RunSpec['changes']): RunSpec => ({
  optimizer: 'custom',
  rule: typed,
  hyper,
  schedule: { kind: 'constant' },
  wrappers: [],
  ...(changes ? { changes } : {}),
});

/** Where a run's rule takes three parameters in two layers within 12 steps of x^2 with slopes 1, 10 and 0.1. */
const walk = (run: RunSpec): readonly (readonly number[])[] => {
  const program = runProgram(run);
  if (!program.ok) throw new Error(program.error.message);
  const layers = [
    { offset: 0, size: 2 },
    { offset: 2, size: 1 },
  ];
  const kernel = interpretRule(program.value, layers);
  const hyper = numericHyper(run);
  const state = kernel.createState(hyper);
  const theta = Float64Array.of(1, -0.5, 2);
  return Array.from({ length: 12 }, (_, k) => {
    const gradient = theta.map((x, i) => x * (i === 1 ? 10 : i === 2 ? 0.1 : 1));
    // The diagonal itself, in the place of an estimate.
    const give = () => Float64Array.of(1, 10, 0.1);
    kernel.step(theta, gradient, state, hyper, Number(run.hyper.lr), k + 1, give);
    return [...theta];
  });
};

describe('a fork', () => {
  it.each(optimizers.map(({ id }) => id))('of %s takes the same steps, bit for bit', (id) => {
    for (const kind of ['plane', 'network'] as const) {
      const run = defaultRun(id, kind);
      const fork = forkedRun(run);
      if (!fork) throw new Error(`${id} has no fork`);
      expect(fork.optimizer).toBe('custom');
      expect(walk(fork)).toEqual(walk(run));
      const parsed = parseExperiment({ runs: [fork] });
      expect(parsed.ok ? parsed.value.runs[0] : parsed.error.message).toEqual(fork);
    }
  });

  it('reads an option that is on, and has none that is off', () => {
    const adam = defaultRun('adam', 'plane');
    expect(Object.keys(forkedRun(adam)?.hyper ?? {})).not.toContain('weightDecay');
    const decayed = forkedRun({ ...adam, hyper: { ...adam.hyper, weightDecay: 0.1 } });
    expect(decayed?.hyper).toMatchObject({ weightDecay: 0.1, beta1: 0.9 });
    expect(decayed?.rule).toContain('weightDecay * theta');
  });

  it('exists for formulas alone', () => {
    expect(forkedRun({ ...defaultRun('adam', 'plane'), optimizer: 'newton' })).toBeUndefined();
    expect(forkedRun(custom({ lr: 1, beta: 0.5, s: 1 }))).toBeUndefined();
    expect(isForkable({ optimizer: 'custom' })).toBe(false);
    expect(isForkable({ optimizer: 'adam' })).toBe(true);
  });
});

describe('a new rule', () => {
  it('turns what it does not define into hyperparameters', () => {
    const run = withRule(defaultRun('custom', 'plane'), typed);
    expect(Object.keys(run?.hyper ?? {})).toEqual(['lr', 'beta', 's']);
    expect(run?.hyper).toMatchObject({ beta: 0.9 });
  });

  it('keeps values, drops names that it does not read, and gives returning ones their value back', () => {
    const before = custom({ lr: 0.3, beta: 0.5, s: 2 }, [
      { step: 3, hyper: { s: 4 } },
      { step: 9, hyper: { beta: 0.6, s: 5 } },
    ]);
    const without = withRule(before, 'm = beta*m + g; theta = theta - lr*m');
    expect(without?.hyper).toEqual({ lr: 0.3, beta: 0.5 });
    expect(without?.changes).toEqual([{ step: 9, hyper: { beta: 0.6 } }]);
    if (!without) return;
    expect(withRule(without, typed, before.hyper)?.hyper).toEqual(before.hyper);
  });

  it('is not taken where it is not valid', () => {
    expect(withRule(custom({ lr: 1, beta: 0, s: 1 }), 'theta = theta -')).toBeUndefined();
    expect(withRule(custom({ lr: 1, beta: 0, s: 1 }), 'm = g')).toBeUndefined();
  });

  it('may name a hyperparameter as objects name what they inherit', () => {
    const run = withRule(custom({ lr: 1 }), 'theta = theta - constructor * toString * g');
    expect(run?.hyper).toEqual({ lr: 1, constructor: 1, toString: 1 });
  });
});
