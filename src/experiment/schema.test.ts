import { describe, expect, it } from 'vitest';
import { surfaces } from '../catalog/surfaces';
import { runProgram } from './program';
import { parseExperiment } from './schema';

const parse = (input: unknown) => {
  const result = parseExperiment(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** A document with every kind of part, as a person writes it. */
const design = {
  version: 1,
  seed: 1,
  objective: {
    kind: 'surface',
    surface: 'rosenbrock',
    parameters: {},
    start: [-1.5, 2],
    gradientNoise: 0,
  },
  steps: 200,
  runs: [
    {
      optimizer: 'adam',
      hyper: { lr: 0.05 },
      schedule: { kind: 'cosine', totalSteps: 200, minLr: 0 },
      wrappers: [{ kind: 'clip-norm', max: 1 }],
    },
    { optimizer: 'custom', rule: 'theta = theta - lr * sign(g)', hyper: { lr: 0.01 } },
  ],
};

describe('parseExperiment', () => {
  it('takes the document of the design and writes every default out', () => {
    const { runs, ...rest } = design;
    expect(parse(design)).toEqual({
      ...rest,
      runs: [
        {
          optimizer: 'adam',
          hyper: { lr: 0.05, beta1: 0.9, beta2: 0.999, eps: 1e-8, weightDecay: 0 },
          schedule: { kind: 'cosine', totalSteps: 200, minLr: 0 },
          wrappers: [{ kind: 'clip-norm', max: 1 }],
        },
        { ...runs[1], schedule: { kind: 'constant' }, wrappers: [] },
      ],
    });
  });

  it('is idempotent: the canonical form is its own canonical form', () => {
    for (const input of [
      design,
      {},
      { objective: { kind: 'network' } },
      { objective: { kind: 'formula' } },
    ]) {
      const once = parse(input);
      expect(parse(once)).toEqual(once);
    }
  });

  it('fills an empty document with Adam on Rosenbrock from its start', () => {
    const { seed, objective, steps, runs } = parse({});
    expect({ seed, steps }).toEqual({ seed: 1, steps: 200 });
    expect(objective).toMatchObject({ kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] });
    expect(runs.map((run) => run.optimizer)).toEqual(['adam']);
  });

  it('starts every surface where its definition says', () => {
    for (const surface of surfaces)
      expect(parse({ objective: { surface: surface.id } }).objective).toMatchObject({
        start: surface.start,
      });
  });

  it('gives a network one pass over its data, and schedules the length of the experiment', () => {
    const experiment = parse({
      objective: { kind: 'network', trainSize: 1000, batchSize: 128 },
      runs: [{ schedule: { kind: 'cosine' } }],
    });
    expect(experiment.steps).toBe(7);
    expect(experiment.runs[0]?.schedule).toEqual({ kind: 'cosine', totalSteps: 7, minLr: 0 });
    expect(parse({ objective: { kind: 'network' } }).steps).toBe(468);
    expect(parse({ objective: { kind: 'network', validationSize: 5000 } }).objective).toMatchObject(
      {
        trainSize: 55_000,
      },
    );
  });

  it('gives the invented hyperparameters of a custom rule a value', () => {
    const rule = 'm = beta * m + (1 - beta) * g\ntheta = theta - lr * gain * m / (abs(m) + eps)';
    const run = parse({ runs: [{ rule, hyper: { beta: -3 } }] }).runs[0];
    expect(run).toMatchObject({
      optimizer: 'custom',
      hyper: { lr: 0.01, beta: -3, gain: 1, eps: 1e-8 },
    });
  });

  it('gives a value also to what a custom rule reads in vain', () => {
    const rule = 'unused = gain * g\ntheta = theta - lr * g';
    const run = parse({ runs: [{ rule, hyper: { gain: 2 } }] }).runs[0];
    expect(run?.hyper).toEqual({ lr: 0.01, gain: 2 });
    expect(run !== undefined && runProgram(run).ok).toBe(true);
  });

  it('lets a custom hyperparameter have the name of a prototype', () => {
    const rule = 'theta = theta - lr * constructor * toString * g';
    expect(parse({ runs: [{ rule, hyper: { toString: 3 } }] }).runs[0]?.hyper).toEqual({
      lr: 0.01,
      constructor: 1,
      toString: 3,
    });
  });

  it('sorts and merges the changes of a run, and leaves empty ones out', () => {
    const changes = [
      { step: 9, hyper: { lr: 0.1 } },
      { step: 2, hyper: { beta1: 0.5 } },
      { step: 9, hyper: { eps: 0, lr: 0.3 } },
      { step: 5, hyper: {} },
    ];
    expect(parse({ runs: [{ changes }] }).runs[0]?.changes).toEqual([
      { step: 2, hyper: { beta1: 0.5 } },
      { step: 9, hyper: { lr: 0.3, eps: 0 } },
    ]);
    expect(parse({ runs: [{ changes: [] }] }).runs[0]).not.toHaveProperty('changes');
  });

  it('takes parameters and noise of a surface from its definition', () => {
    expect(parse({ objective: { surface: 'ill-conditioned' } }).objective).toMatchObject({
      parameters: { condition: 100 },
      gradientNoise: 0,
    });
    const noisy = { surface: 'stochastic-quadratic', parameters: { condition: 3 } };
    expect(parse({ objective: noisy }).objective).toMatchObject({
      parameters: { condition: 3 },
      gradientNoise: 1,
    });
    expect(parse({ objective: { ...noisy, gradientNoise: 0 } }).objective).toMatchObject({
      gradientNoise: 0,
    });
  });

  it('takes a typed schedule and gives it the length of the experiment', () => {
    const schedule = { kind: 'formula', formula: 'lr0 * exp(-t / T)' };
    expect(parse({ steps: 50, runs: [{ schedule }] }).runs[0]?.schedule).toEqual({
      ...schedule,
      totalSteps: 50,
    });
    expect(parse({ runs: [{ schedule: { kind: 'formula' } }] }).runs[0]?.schedule).toEqual({
      kind: 'formula',
      formula: 'lr0 * (1 - t / T)',
      totalSteps: 200,
    });
  });

  it('does not let the slider bind: odd but meaningful values pass', () => {
    const run = parse({ runs: [{ hyper: { lr: 1000, eps: 0, weightDecay: 7 } }] }).runs[0];
    expect(run?.hyper).toMatchObject({ lr: 1000, eps: 0, weightDecay: 7 });
  });
});
