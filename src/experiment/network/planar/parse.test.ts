import '../../later';
import { describe, expect, it } from 'vitest';
import { planarSets } from '../../../catalog/planar-sets';
import { canonicalJson } from '../../canonical';
import { decodeExperiment, encodeExperiment } from '../../codec';
import { parseExperiment } from '../../schema';
import { describeDataset, laterDatasets } from '../dataset';

const networkOn = (dataset: unknown, more: object = {}) =>
  parseExperiment({ objective: { kind: 'network', dataset, ...more } });

const parse = (dataset: unknown, more: object = {}) => {
  const parsed = networkOn(dataset, more);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const points = (...list: readonly unknown[]) => ({ kind: 'points', points: list });
const SQUARE = [
  [1, 1, 0],
  [-1, 1, 1],
  [-1, -1, 0],
  [1, -1, 1],
] as const;

describe('points for a network', () => {
  it('are filled, canonical, and the same after a link', () => {
    const experiment = parse({ kind: 'spirals', n: 200, features: ['x2', 'x1', 'sin x1'] });
    expect(experiment.steps).toBe(1000);
    expect(experiment.objective).toMatchObject({
      dataset: {
        kind: 'spirals',
        n: 200,
        noise: 0.1,
        classes: 2,
        seed: 1,
        features: ['x1', 'x2', 'sin x1'],
      },
      loss: 'cross-entropy',
      batchSize: 32,
      trainSize: 160,
      testSize: 40,
    });
    expect(decodeExperiment(encodeExperiment(experiment))).toEqual({ ok: true, value: experiment });
    expect(JSON.parse(canonicalJson(experiment))).toEqual(experiment);
    expect(parse('hills').objective).toMatchObject({ loss: 'mean-squared-error' });
  });

  it('are known by name before they are loaded', () => {
    expect([...laterDatasets].sort()).toEqual([...planarSets.map(({ id }) => id), 'points'].sort());
    const known = parseExperiment({ objective: { kind: 'network', dataset: 'moons' } }, []);
    expect(known.ok ? '' : known.error.code).toBe('not-loaded');
  });

  it('of one’s own say by themselves whether they have classes or values', () => {
    expect(parse(points(...SQUARE)).objective).toMatchObject({
      dataset: { target: 'classes', classes: 2 },
      batchSize: 3,
    });
    expect(parse(points([0, 0, 4], [1, 0, 2])).objective).toMatchObject({
      dataset: { target: 'classes', classes: 5 },
    });
    expect(parse(points([0, 0, 0.5], [1, 0, 2])).objective).toMatchObject({
      dataset: { target: 'values' },
      loss: 'mean-squared-error',
    });
    const csv = 'x1;x2;class\n0,5;1;0\n1,5;2,5;1\n';
    expect(parse({ kind: 'points', csv }).objective).toMatchObject({
      dataset: {
        points: [
          [0.5, 1, 0],
          [1.5, 2.5, 1],
        ],
      },
    });
    const forced = parse({ ...points(...SQUARE), target: 'values' }).objective;
    expect(forced).toMatchObject({ loss: 'mean-squared-error' });
  });

  it('of one’s own say which are held out, or the seed does', () => {
    const { objective } = parse({ ...points(...SQUARE), test: [3, 0] });
    expect(objective).toMatchObject({ trainSize: 2, testSize: 2, dataset: { test: [0, 3] } });
    const chosen = objective.kind === 'network' ? objective.dataset : '';
    const split = describeDataset(chosen).plane?.split();
    expect([...(split?.test ?? [])].sort()).toEqual([SQUARE[0], SQUARE[3]].sort());
    expect([...(split?.train ?? [])].sort()).toEqual([SQUARE[1], SQUARE[2]].sort());
    const drawn = parse(points(...SQUARE)).objective;
    expect(drawn).toMatchObject({ trainSize: 3, testSize: 1 });
    expect(drawn.kind === 'network' && drawn.dataset).not.toHaveProperty('test');
  });

  it.each([
    [points([0, 0, 0]), 'points', 'at least 2 points are needed, not 1'],
    [points(...Array(501).fill([0, 0, 0])), 'points', 'at most 500 points are allowed, not 501'],
    [{ kind: 'moons', n: 501 }, 'n', 'at most 500, not 501'],
    [{ kind: 'moons', n: 1 }, 'n', 'at least 2'],
    [points([0, 0, 0], [1, Number.NaN, 1]), 'points[1][1]', 'must be a finite number, not NaN'],
    [points([0, 0], [1, 1]), 'points[0][2]', 'a third number is missing'],
    [
      { ...points([0, 0, 0], [1, 1, 3]), classes: 3 },
      'points[1][2]',
      'a whole number from 0 to 2, not 3',
    ],
    [
      { kind: 'points', csv: 'a,b,c\n1,2,0\n3,x,1' },
      'csv',
      'line 3, column 2: "x" is no finite number',
    ],
    [
      { kind: 'points', csv: '1,2,0\n\n3,4,7\n', target: 'classes' },
      'csv',
      'line 3, column 3: a class is a whole number from 0 to 4, not 7',
    ],
    [{ kind: 'points', csv: '1,2\n3,4\n' }, 'csv', 'line 1, column 3: a third number is missing'],
    [{ ...points(...SQUARE), csv: '1,2,0' }, '', 'takes points or csv, not both'],
    [{ ...points(...SQUARE), test: 'two' }, 'test', 'a list of numbers of points from 0 to 3'],
    [{ ...points(...SQUARE), test: [] }, 'test', 'leave it out to hold out a fifth'],
    [{ ...points(...SQUARE), test: [0, 4] }, 'test', 'from 0 to 3'],
    [{ ...points(...SQUARE), test: [0, 0] }, 'test', 'each once'],
    [{ ...points(...SQUARE), test: [0, 1, 2, 3] }, 'test', 'not of all points'],
    [{ kind: 'circles', classes: 6 }, 'classes', 'at least 2 and at most 5, not 6'],
    [{ kind: 'circles', noise: -1 }, 'noise', 'at least 0'],
    [{ kind: 'plane', classes: 2 }, 'classes', 'unknown parameter "classes"'],
    [{ kind: 'xor', features: [] }, 'features', 'at least one'],
    [{ kind: 'xor', features: ['x1', 'x3'] }, 'features[1]', 'unknown feature "x3"'],
    [{ kind: 'xor', features: ['x1', 'x1'] }, 'features[1]', '"x1" is there already'],
  ])('are refused in words: %j', (dataset, field, words) => {
    const parsed = networkOn(dataset);
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.error.field).toBe(
      field === '' ? 'objective.dataset' : `objective.dataset.${field}`,
    );
    expect(parsed.error.message).toContain(words);
  });

  it.each([
    [{ preprocess: 'standardize' }, 'objective.preprocess', 'needs a mean'],
    [{ trainSize: 321 }, 'objective.trainSize', '1 to 320'],
    [{ model: 'cnn-8-16' }, 'objective.model', 'does not fit Moons'],
    [{ augment: 'shift' }, 'objective.augment', 'none'],
  ])('go with some options only: %j', (more, field, words) => {
    const parsed = networkOn('moons', more);
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.error.field).toBe(field);
    expect(parsed.error.message).toContain(words);
  });

  it('with values take no loss of classes', () => {
    const parsed = networkOn('sine', { loss: 'cross-entropy' });
    expect(parsed.ok ? '' : parsed.error.message).toContain('Sine has values');
  });
});

describe('the data set of points', () => {
  const splitOf = (dataset: object) => {
    const { plane } = describeDataset(dataset as Parameters<typeof describeDataset>[0]);
    if (plane === undefined) throw new Error('no plane');
    return { ...plane.split(), inputs: plane.inputs };
  };
  const canonical = (dataset: unknown) => {
    const { objective } = parse(dataset);
    return objective.kind === 'network' ? (objective.dataset as object) : {};
  };

  it.each(planarSets.map(({ id, target }) => [id, target] as const))(
    '%s holds a fifth out by the seed, every point once',
    (kind, target) => {
      const { train, test } = splitOf(canonical({ kind, n: 203 }));
      expect([train.length, test.length]).toEqual([163, 40]);
      const all = new Set([...train, ...test].map(String));
      expect(all.size).toBe(203);
      // The same for the same seed, others for another one.
      expect(splitOf(canonical({ kind, n: 203 })).test).toEqual(test);
      expect(splitOf(canonical({ kind, n: 203, seed: 2 })).test).not.toEqual(test);
      if (target === 'values') return;
      for (const classes of [2, 3, 4, 5]) {
        const some = splitOf(canonical({ kind, n: 200, classes }));
        const labels = new Set([...some.train, ...some.test].map(([, , label]) => label));
        expect([...labels].sort()).toEqual([0, 1, 2, 3, 4].slice(0, classes));
      }
    },
  );

  it('of one’s own holds others out by another seed', () => {
    const list = Array.from({ length: 50 }, (_, k) => [k, -k, k % 2]);
    const heldOut = (seed: number) => splitOf(canonical({ ...points(...list), seed })).test;
    expect(heldOut(1)).toHaveLength(10);
    expect(heldOut(2)).not.toEqual(heldOut(1));
  });

  it('hands a network the features that were chosen', () => {
    const features = ['x1', 'x2', 'x1^2', 'x2^2', 'x1x2', 'sin x1', 'sin x2'];
    const { inputs } = splitOf(canonical({ kind: 'moons', features }));
    const expected = [0.5, -3, 0.25, 9, -1.5, Math.sin(0.5), Math.sin(-3)];
    inputs(0.5, -3).forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k] ?? Number.NaN, 14);
    });
  });

  it('of exclusive or has the sign of the product for its class, without noise', () => {
    const { train } = splitOf(canonical({ kind: 'xor', noise: 0 }));
    for (const [x1, x2, label] of train) expect(x1 * x2 > 0).toBe(label === 0);
  });
});
