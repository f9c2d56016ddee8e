import { describe, expect, it } from 'vitest';
import { datasets } from '../../catalog/datasets';
import { blobs } from '../../catalog/testing/blobs';
import { canonicalJson } from '../canonical';
import { decodeExperiment, encodeExperiment } from '../codec';
import { parseExperiment } from '../schema';

const catalogue = [...datasets, blobs];
const parse = (objective: object) => {
  const parsed = parseExperiment({ objective: { kind: 'network', ...objective } }, catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const DENSE = { kind: 'dense' };
const errorOf = (objective: object) => {
  const parsed = parseExperiment({ objective: { kind: 'network', ...objective } }, catalogue);
  if (parsed.ok) throw new Error(`accepted ${JSON.stringify(parsed.value.objective)}`);
  return parsed.error;
};

describe('a data set in an experiment', () => {
  it('gives the sizes of its splits and the length of a pass over it', () => {
    const { objective, steps } = parse({ dataset: { kind: 'blobs', n: 100 }, batchSize: 20 });
    expect(objective).toMatchObject({
      dataset: { kind: 'blobs', n: 100, noise: 0.5, seed: 1 },
      trainSize: 80,
      testSize: 20,
    });
    expect(steps).toBe(4);
    expect(parse({ dataset: { kind: 'mnist' } }).objective).toMatchObject({ dataset: 'mnist' });
    expect(parse({ dataset: 'blobs' }).objective).toEqual(
      parse({ dataset: { kind: 'blobs' } }).objective,
    );
  });

  it.each([
    [
      { dataset: 'mnits' },
      'objective.dataset',
      `did you mean "mnist"? Allowed: ${[...datasets, blobs].map(({ id }) => id).join(', ')}`,
    ],
    [{ dataset: { kind: 'lions' } }, 'objective.dataset.kind', 'unknown dataset "lions"'],
    [{ dataset: { kind: 'blobs', n: 10 } }, 'objective.dataset.n', 'at least 30'],
    [
      { dataset: { kind: 'blobs', classes: 2 } },
      'objective.dataset.classes',
      'Allowed: n, noise, seed',
    ],
    [{ dataset: { kind: 'mnist', n: 10 } }, 'objective.dataset.n', 'Allowed: none'],
    [{ dataset: 'blobs', trainSize: 241 }, 'objective.trainSize', '1 to 240'],
    [{ dataset: 'blobs', testSize: 61 }, 'objective.testSize', '1 to 60'],
    [
      { dataset: 'blobs', trainSize: 200, validationSize: 41 },
      'objective.trainSize',
      'at most 240, not 241',
    ],
  ])('is refused in words: %j', (objective, field, words) => {
    const error = errorOf(objective);
    expect(error.field).toBe(field);
    expect(error.message).toContain(words);
  });
});

describe('a model by its layers', () => {
  it('is filled, canonical, and the same after a link', () => {
    const experiment = parse({
      model: {
        layers: [
          { kind: 'conv', channels: 4 },
          { kind: 'max-pool' },
          { kind: 'dense', units: 12, activation: 'tanh' },
          { kind: 'dense' },
        ],
      },
    });
    expect(experiment.objective).toMatchObject({
      model: {
        layers: [
          { kind: 'conv', channels: 4, kernel: 3, padding: 'valid', activation: 'relu' },
          { kind: 'max-pool', size: 2 },
          { kind: 'dense', units: 12, activation: 'tanh' },
          { kind: 'dense', units: 16, activation: 'relu' },
        ],
      },
    });
    expect(decodeExperiment(encodeExperiment(experiment))).toEqual({ ok: true, value: experiment });
    expect(canonicalJson(experiment)).toContain('{"kind":"max-pool","size":2}');
  });

  it.each([
    [{ model: 7 }, 'objective.model', 'unknown model 7'],
    [{ model: null }, 'objective.model', 'must be an object'],
    [{ model: {} }, 'objective.model.layers', 'must be a list of layers'],
    [
      { model: { layers: [{ kind: 'lstm' }] } },
      'objective.model.layers[0].kind',
      'Allowed: dense, conv, max-pool',
    ],
    [
      { model: { layers: [DENSE, { ...DENSE, units: 0 }] } },
      'objective.model.layers[1].units',
      'at least 1 and at most 1024',
    ],
    [
      { model: { layers: [{ units: 3 }] } },
      'objective.model.layers[0].kind',
      'is missing; allowed: dense',
    ],
    [{ model: { layers: [{ ...DENSE, width: 3 }] } }, 'objective.model.layers[0].width', 'units'],
    [
      { model: { layers: [{ ...DENSE, activation: 'rellu' }] } },
      'objective.model.layers[0].activation',
      'one of linear, relu',
    ],
    [
      { model: { layers: Array.from({ length: 13 }, () => DENSE) } },
      'objective.model.layers',
      'at most 12 hidden layers are allowed, not 13',
    ],
    [
      { model: { layers: [DENSE, { kind: 'max-pool' }] } },
      'objective.model.layers[1]',
      'a max-pool layer needs pictures, and is given [16]',
    ],
    [
      {
        model: {
          layers: [
            { kind: 'max-pool', size: 8 },
            { kind: 'conv', kernel: 5 },
          ],
        },
      },
      'objective.model.layers[1]',
      'a conv layer reaches beyond the picture [3, 3, 1]',
    ],
    [
      { model: { layers: Array.from({ length: 12 }, () => ({ ...DENSE, units: 1024 })) } },
      'objective.model',
      'at most 4000000 parameters is allowed, not of',
    ],
    [
      { dataset: 'blobs', model: 'cnn-8-16' },
      'objective.model',
      '"cnn-8-16" does not fit Blobs: a conv layer needs pictures, and is given [2]',
    ],
  ])('is refused in words: %j', (objective, field, words) => {
    const error = errorOf(objective);
    expect(error.field).toBe(field);
    expect(error.message).toContain(words);
  });
});
