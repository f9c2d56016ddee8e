import { describe, expect, it } from 'vitest';
import { parseExperiment } from './schema';

const errorOf = (input: unknown) => {
  const result = parseExperiment(input);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
  expect(result.error.message).not.toContain('\n');
  return result.error;
};

describe('what parseExperiment refuses', () => {
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
    [{ objective: { kind: 'network', batchSize: 0 } }, 'objective.batchSize', '1 to 60000'],
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
});
