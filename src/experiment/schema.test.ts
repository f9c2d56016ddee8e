import { describe, expect, it } from 'vitest';
import { surfaces } from '../catalog/surfaces';
import { runProgram } from './program';
import { parseExperiment } from './schema';

const parse = (input: unknown) => {
  const result = parseExperiment(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const errorOf = (input: unknown) => {
  const result = parseExperiment(input);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
  expect(result.error.message).not.toContain('\n');
  return result.error;
};

/** The document of DESIGN.md, section 3. */
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

  it('names the field and the nearest id for a typo', () => {
    const error = errorOf({ objective: { kind: 'surface', surface: 'rosenbrok' } });
    expect(error.field).toBe('objective.surface');
    expect(error.message).toMatch(
      /^objective\.surface: unknown surface "rosenbrok"; did you mean "rosenbrock"\? Allowed: .*quadratic, .*rosenbrock,/,
    );
  });

  it.each([
    [{ runs: [{ optimizer: 'adm' }] }, 'runs[0].optimizer', '"adam"'],
    [{ runs: [{}, { hyper: { beta_1: 0.9 } }] }, 'runs[1].hyper.beta_1', '"beta1"'],
    [{ runs: [{ hyper: { lr: 0 } }] }, 'runs[0].hyper.lr', 'greater than 0'],
    [{ runs: [{ hyper: { lr: '0.1' } }] }, 'runs[0].hyper.lr', 'a finite number'],
    [{ runs: [{ hyper: { lr: Number.NaN } }] }, 'runs[0].hyper.lr', 'NaN'],
    [{ runs: [{ hyper: { beta2: 1 } }] }, 'runs[0].hyper.beta2', 'less than 1'],
    [
      { runs: [{ optimizer: 'rmsprop', hyper: { centered: 1 } }] },
      'runs[0].hyper.centered',
      'true or false',
    ],
    [{ runs: [{ schedule: { kind: 'cosin' } }] }, 'runs[0].schedule.kind', '"cosine"'],
    [{ runs: [{ schedule: 'cosine' }] }, 'runs[0].schedule', 'an object'],
    [{ runs: [{ schedule: { kind: 'step', gama: 1 } }] }, 'runs[0].schedule.gama', '"gamma"'],
    [
      { runs: [{ schedule: { kind: 'step', stepSize: 0 } }] },
      'runs[0].schedule.stepSize',
      'at least 1',
    ],
    [
      { runs: [{ schedule: { kind: 'formula', formula: 'lr0 * q' } }] },
      'runs[0].schedule.formula',
      'line 1, column 7: Unknown name `q`. Use t, T, lr0, pi, e.',
    ],
    [
      { runs: [{ schedule: { kind: 'formula', formula: 'lr0 * mean(t)' } }] },
      'runs[0].schedule.formula',
      'here are only numbers',
    ],
    [
      { runs: [{ schedule: { kind: 'formula', formula: 'lr0 *' } }] },
      'runs[0].schedule.formula',
      'line 1',
    ],
    [
      { runs: [{ schedule: { kind: 'formula', formula: 3 } }] },
      'runs[0].schedule.formula',
      'must be a formula like',
    ],
    [
      { runs: [{ schedule: { kind: 'formula', formulas: 'lr0' } }] },
      'runs[0].schedule.formulas',
      'totalSteps',
    ],
    [
      { objective: { kind: 'network' }, runs: [{}, { schedule: { kind: 'plateau' } }] },
      'runs[1].schedule.kind',
      'only surfaces',
    ],
    [
      { objective: { surface: 'ill-conditioned', parameters: { condition: 0 } } },
      'objective.parameters.condition',
      'greater than 0',
    ],
    [{ runs: [{ wrappers: [{ kind: 'clip' }] }] }, 'runs[0].wrappers[0].kind', 'clip-norm'],
    [{ runs: [{ wrappers: [{}] }] }, 'runs[0].wrappers[0].kind', 'is missing'],
    [
      { runs: [{ wrappers: [{ kind: 'weight-decay', mode: 'x' }] }] },
      'runs[0].wrappers[0].mode',
      'decoupled',
    ],
    [{ runs: [{ optimizer: 'custom' }] }, 'runs[0].rule', 'is missing'],
    [{ runs: [{ optimizer: 'sgd', rule: 'theta = g' }] }, 'runs[0].rule', 'custom'],
    [{ runs: [{}, { rule: 'theta = theta - lr * (g' }] }, 'runs[1].rule', 'line 1, column'],
    [{ runs: [{ rule: 'm = g' }] }, 'runs[0].rule', 'theta'],
    [{ runs: [{ rule: 'theta = theta - lr * g', hyper: { k: 1 } }] }, 'runs[0].hyper.k', 'lr'],
    [{ runs: [{ changes: [{ step: 201, hyper: { lr: 1 } }] }] }, 'runs[0].changes[0].step', '200'],
    [{ runs: [{ changes: [{ step: 1, hyper: { l: 1 } }] }] }, 'runs[0].changes[0].hyper.l', '"lr"'],
    [{ runs: [] }, 'runs', '1 to 16'],
    [{ runs: Array.from({ length: 17 }, () => ({})) }, 'runs', '1 to 16'],
    [{ runs: {} }, 'runs', 'a list'],
    [{ runs: [3] }, 'runs[0]', 'an object'],
    [{ steps: 20_001 }, 'steps', '1 to 20000'],
    [{ steps: 100_001, objective: { kind: 'network' } }, 'steps', '1 to 100000'],
    [{ steps: 1.5 }, 'steps', 'a whole number'],
    [{ seed: -1 }, 'seed', 'a whole number'],
    [{ stepz: 5 }, 'stepz', '"steps"'],
    [{ objective: null }, 'objective', 'an object'],
    [{ objective: { kind: 'surfac' } }, 'objective.kind', '"surface"'],
    [{ objective: { surface: 'booth', colour: 1 } }, 'objective.colour', 'Allowed'],
    [{ objective: { parameters: { a: 1 } } }, 'objective.parameters.a', 'Allowed: none'],
    [{ objective: { start: [1] } }, 'objective.start', 'pair'],
    [{ objective: { start: [1, null] } }, 'objective.start[1]', 'a finite number'],
    [{ objective: { gradientNoise: -1 } }, 'objective.gradientNoise', '0 or more'],
    [{ objective: { formula: 'x^2 + z' } }, 'objective.formula', 'line 1, column 7'],
    [
      {
        objective: {
          formula: 'x',
          domain: [
            [1, -1],
            [0, 1],
          ],
        },
      },
      'objective.domain[0]',
      'smaller one first',
    ],
    [{ objective: { kind: 'network', model: 'mlp-128' } }, 'objective.model', '"mlp-128-128"'],
    [{ objective: { kind: 'network', batchSize: 0 } }, 'objective.batchSize', '1 to 4096'],
    [
      { objective: { kind: 'network', trainSize: 59_000, validationSize: 2000 } },
      'objective.trainSize',
      '60000',
    ],
    [{ objective: { kind: 'network', testSize: 10_001 } }, 'objective.testSize', '10000'],
    [{ objective: { kind: 'network', dropout: 1 } }, 'objective.dropout', 'but not'],
    [{ objective: { kind: 'network', l2: -1 } }, 'objective.l2', '0 or more'],
    [{ version: 2 }, 'version', 'newer'],
    [{ version: 'one' }, 'version', 'must be 1'],
    [null, '', 'an object'],
    ['text', '', 'an object'],
  ])('refuses %j at %s', (input, field, says) => {
    const error = errorOf(input);
    expect(error.field).toBe(field);
    expect(error.message).toContain(says);
    if (field !== '') expect(error.message.startsWith(`${field}: `)).toBe(true);
  });

  it('treats names of prototypes as the unknown names that they are', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const hyper = JSON.parse(`{ "runs": [{ "hyper": { "${name}": 1 } }] }`);
      expect(errorOf(hyper).field).toBe(`runs[0].hyper.${name}`);
      expect(errorOf(JSON.parse(`{ "${name}": 1 }`)).field).toBe(name);
      expect(errorOf({ objective: { surface: name } }).field).toBe('objective.surface');
      expect(errorOf({ runs: [{ optimizer: name }] }).field).toBe('runs[0].optimizer');
      expect(errorOf({ runs: [{ schedule: { kind: name } }] }).field).toBe('runs[0].schedule.kind');
    }
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
