import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import { schedules } from '../../catalog/schedules';
import { surfaces } from '../../catalog/surfaces';
import { wrappers } from '../../catalog/wrappers';
import { canonical } from '../../experiment/defaults';
import type { ExperimentError } from '../../experiment/error';
import { parseExperiment } from '../../experiment/schema';
import type { HyperChange } from '../../experiment/types';
import { englishOf } from '../../formula/said';
import { createDocument } from './document';
import type { DocumentState } from './document-state';
import { sayRefusal } from './refusal';
import type { Correction } from './settle';

const open = (input: unknown, midRace: () => number | undefined = () => undefined) => {
  const experiment = canonical(input);
  const refusals: ExperimentError[] = [];
  const corrections: Correction[] = [];
  const document = createDocument({
    experiment,
    kind: experiment.objective.kind === 'network' ? 'network' : 'plane',
    before: () => {},
    leaving: () => {},
    midRace,
    refused: (why) => refusals.push(why),
    corrected: (several) => corrections.push(...several),
  });
  return { document, refusals, corrections };
};

const network = (objective: object = {}, more: object = {}) => ({
  objective: { kind: 'network', ...objective },
  steps: 100,
  runs: [{ optimizer: 'adam' }],
  ...more,
});

describe('images of training and validation', () => {
  const sizesOf = ({ experiment: { objective } }: DocumentState) =>
    objective.kind === 'network' ? [objective.trainSize, objective.validationSize] : [];

  it('go from one to the other, and all back again', () => {
    const { document, refusals, corrections } = open(network());
    const { setObjective } = document.getState();
    setObjective({ validationSize: 5000 });
    expect(sizesOf(document.getState())).toEqual([55_000, 5000]);
    setObjective({ validationSize: 10_000 });
    setObjective({ trainSize: 58_000 });
    expect(sizesOf(document.getState())).toEqual([58_000, 2000]);
    setObjective({ validationSize: 0 });
    expect(sizesOf(document.getState())).toEqual([60_000, 0]);
    expect(refusals).toEqual([]);
    expect(corrections.map(({ key }) => key)).toEqual([
      'training',
      'training',
      'validation',
      'training',
    ]);
  });

  it('stay where there are enough', () => {
    const { document, corrections } = open(network({ trainSize: 1000 }));
    document.getState().setObjective({ validationSize: 58_000 });
    document.getState().setObjective({ validationSize: 500 });
    expect(sizesOf(document.getState())).toEqual([1000, 500]);
    expect(corrections).toEqual([]);
  });
});

it('fewer steps drop the changes beyond them, and say so', () => {
  const changes = [10, 60, 80].map((step) => ({ step, hyper: { lr: 0.5 } }));
  const { document, corrections } = open(network({}, { runs: [{ optimizer: 'adam', changes }] }));
  document.getState().setSteps(60);
  expect(document.getState().experiment.runs[0]?.changes?.map(({ step }) => step)).toEqual([
    10, 60,
  ]);
  expect(corrections).toEqual([{ key: 'changes', values: { count: 1, steps: 60 } }]);
});

it('a schedule is chosen to suit the race, and goes along with its length', () => {
  const { document, corrections } = open(network());
  document.getState().chooseSchedule(0, 'cosine');
  const scheduleNow = () => document.getState().experiment.runs[0]?.schedule;
  expect(scheduleNow()).toMatchObject({ kind: 'cosine', totalSteps: 100 });
  document.getState().setSteps(250);
  expect(scheduleNow()).toMatchObject({ kind: 'cosine', totalSteps: 250 });
  expect(corrections).toEqual([{ key: 'schedules', values: { steps: 250 } }]);
  document.getState().setSchedule(0, { kind: 'cosine', totalSteps: 90 });
  document.getState().setSteps(100);
  expect(scheduleNow()).toMatchObject({ totalSteps: 90 });
  expect(corrections).toHaveLength(1);
});

it('a run that holds as many changes as it can takes no further one', () => {
  let step = 0;
  const { document, corrections } = open({ steps: 2000, runs: [{ optimizer: 'adam' }] }, () => {
    step += 1;
    return step;
  });
  for (let k = 0; k < 1200; k += 1) document.getState().setHyper(0, 'lr', 0.1 + k / 1e4);
  const { experiment } = document.getState();
  expect(parseExperiment(experiment).ok).toBe(true);
  expect(experiment.runs[0]?.changes?.at(-1)?.step).toBe(step);
  expect(corrections.at(-1)?.key).toBe('full');
});

it.each([
  ['runs[2].hyper.lr', 'lr of run 3: must be 1'],
  ['objective.trainSize', 'trainSize: must be 1'],
  ['runs[0]', 'run 1: must be 1'],
  ['objective', 'must be 1'],
])('a refusal of %s is told without the path', (field, told) => {
  const message = `${field}: must be 1`;
  expect(englishOf(sayRefusal({ code: 'out-of-range', field, message }))).toBe(told);
});

/* Whatever is done with the controls, and much that no control does. */

const index = fc.integer({ min: -1, max: 5 });
const wild = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1 }),
  fc.integer({ min: -3, max: 100_001 }),
  fc.constantFrom(0, 1, 5000, 60_000, -0),
);
const point = fc.tuple(wild, wild);
const pair = fc.tuple(wild, wild);
const idOf = (list: readonly { readonly id: string }[]) =>
  fc.constantFrom(...list.map(({ id }) => id));
const anyId = fc.oneof(idOf([...optimizers, ...methods]), fc.constant('custom'));
const namesOf = (list: readonly { readonly hyper: object }[]) => [
  ...new Set(list.flatMap(({ hyper }) => Object.keys(hyper))),
];
const hyperName = fc.constantFrom(...namesOf([...optimizers, ...methods]), 'lr', 'lr', 'nothing');
const hyperValue = fc.oneof(wild, fc.boolean(), fc.constantFrom('hessian', 'gauss-newton', 'x'));
const rule = fc.constantFrom(
  'theta = theta - lr * g',
  'm = mu * m + g\ntheta = theta - lr * m',
  'theta = theta - lr * g / (gaussNewton + eps)',
  'theta = theta - lr *',
  '',
);
const part = (list: readonly { readonly id: string; readonly params: object }[]) =>
  fc.constantFrom(...list).chain(({ id, params }) =>
    fc.record(
      {
        kind: fc.constant(id),
        ...Object.fromEntries(Object.keys(params).map((name) => [name, wild])),
      },
      { requiredKeys: ['kind'] },
    ),
  );
const patch = fc.oneof(
  fc.record({ trainSize: wild }),
  fc.record({ validationSize: wild }),
  fc.record({ testSize: wild }),
  fc.record({ batchSize: wild }),
  fc.record({ repeats: wild }),
  fc.record({ l1: wild }),
  fc.record({ gradientNoise: wild }),
  fc.record({ model: fc.constantFrom('softmax', 'cnn-small', 'lenet-5', 'no-such') }),
  fc.record({ loss: fc.constantFrom('cross-entropy', 'mean-squared-error', 'no-such') }),
  fc.record({ preprocess: fc.constantFrom('unit', 'standardize') }),
  fc.record({ domain: fc.tuple(pair, pair) }),
  fc.record({ formula: fc.constantFrom('x^2 + y', 'x +') }),
  fc.record({ starts: fc.record({ points: fc.array(point, { maxLength: 70 }) }) }),
  fc.record({ starts: fc.record({ cloud: fc.record({ count: wild, radius: wild }) }) }),
) as fc.Arbitrary<object>;
type Edit = (state: DocumentState) => void;
const edits = <T>(values: fc.Arbitrary<T>, make: (state: DocumentState, value: T) => void) =>
  values.map(
    (value): Edit =>
      (state) =>
        make(state, value),
  );
const change: fc.Arbitrary<HyperChange> = fc.record({
  step: fc.integer({ min: 1, max: 10 }),
  hyper: fc.record({ lr: fc.double({ min: 1e-3, max: 1, noNaN: true }) }),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  edits(patch, (state, one) => state.setObjective(one)),
  edits(idOf(surfaces), (state, id) => state.chooseSurface(id)),
  edits(point, (state, one) => state.setStart(one)),
  edits(wild, (state, n) => state.setSteps(n)),
  edits(wild, (state, n) => state.setSeed(n)),
  edits(anyId, (state, id) => state.addRun(id)),
  edits(index, (state, k) => state.duplicateRun(k)),
  edits(index, (state, k) => state.removeRun(k)),
  edits(index, (state, k) => state.forkRun(k)),
  edits(fc.tuple(index, fc.string({ maxLength: 50 })), (state, [k, n]) => state.nameRun(k, n)),
  edits(fc.tuple(index, anyId), (state, [k, id]) => state.chooseOptimizer(k, id)),
  edits(fc.tuple(index, hyperName, hyperValue), (state, [k, name, value]) =>
    state.setHyper(k, name, value),
  ),
  edits(fc.tuple(index, part(schedules)), (state, [k, s]) => state.setSchedule(k, s)),
  edits(fc.tuple(index, fc.array(part(wrappers), { maxLength: 9 })), (state, [k, w]) =>
    state.setWrappers(k, w, 'any'),
  ),
  edits(fc.tuple(index, rule), (state, [k, text]) => state.setRule(k, text)),
  edits(fc.tuple(index, wild), (state, [k, rate]) => state.setRates(new Map([[k, rate]]))),
  edits(fc.tuple(index, fc.boolean()), (state, [k, apply]) => state.clearChanges(k, apply)),
  edits(fc.tuple(index, index, fc.boolean()), (state, [k, other, asNew]) => {
    const spec = state.experiment.runs[other];
    if (spec) state.putRun(k, spec, asNew);
  }),
  edits(fc.tuple(index, change), ({ experiment, confirmChange }, [k, one]) => {
    // A race knows its own steps, and confirms what the run has.
    const noted = experiment.runs[k]?.changes?.[0];
    if (noted) confirmChange(k, noted.step, { ...one, step: Math.min(one.step, noted.step) });
  }),
  edits(fc.tuple(index, fc.integer({ min: 1, max: 10 })), (state, [k, step]) =>
    state.missChange(k, step),
  ),
);

it.each([
  ['a surface', { runs: [{ optimizer: 'adam' }, { rule: 'theta = theta - lr * g' }] }],
  ['a formula', { objective: { kind: 'formula' }, runs: [{ optimizer: 'lbfgs' }] }],
  ['a network', network({}, { runs: [{ optimizer: 'sgd' }, { optimizer: 'lbfgs' }] })],
])('any edits of %s leave an experiment that is complete, valid and canonical', (_, start) => {
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 12 }),
      fc.infiniteStream(fc.boolean()),
      (edits, mid) => {
        const { document } = open(start, () => {
          const { steps } = document.getState().experiment;
          return mid.next().value ? Math.min(7, steps) : undefined;
        });
        for (const one of edits) {
          one(document.getState());
          const { experiment } = document.getState();
          const parsed = parseExperiment(experiment);
          if (!parsed.ok) throw new Error(`${parsed.error.message}\n${JSON.stringify(experiment)}`);
          expect(parsed.value).toEqual(experiment);
        }
      },
    ),
    { numRuns: 100 },
  );
});
