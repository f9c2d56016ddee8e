import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import type { Measure } from '../schema/measure';
import * as say from '../schema/say';
import type { Evidence, RunRecord } from './evidence';
import { measureOf } from './measure';

/* Values computed by hand from these records. */

const square: RunRecord = {
  loss: [9, 4, 1, 2, 0.5],
  x: [0, 3, 3, 0, 0],
  y: [0, 0, 4, 4, 1],
  diverged: false,
};
/** Typed arrays, as the page has them; it broke at step 3. */
const broken: RunRecord = {
  loss: Float64Array.of(1, 10, 100),
  x: Float64Array.of(0, -1, 3),
  y: Float64Array.of(0, 0, 0),
  diverged: true,
};

const experiment = canonical({
  objective: { kind: 'surface', surface: 'sphere', start: [-4, 3] },
  steps: 4,
  runs: [
    {
      optimizer: 'momentum',
      hyper: { lr: 0.1, momentum: 0.8 },
      changes: [{ step: 3, hyper: { lr: 0.2 } }],
    },
    { optimizer: 'sgd', hyper: { lr: 1 } },
  ],
});

const evidence = (step: number): Evidence => ({
  experiment,
  runs: [square, broken],
  step,
  shown: { layers: [], inspector: false },
});

describe('what is read off a race', () => {
  it.each<[string, Measure, number]>([
    ['a number itself', 7, 7],
    ['the last loss', say.loss(0), 0.5],
    ['the loss at a step', say.loss(0, 1), 4],
    ['a coordinate', say.coordinate('y', 0, 2), 4],
    ['a distance', say.distance(0, [3, 1]), 3],
    ['steps to a loss', say.steps(0, 1.5), 2],
    ['steps to stay there', say.stepsToStay(0, 1.5), 4],
    ['steps to a loss that is never reached', say.steps(0, 0.1), Number.POSITIVE_INFINITY],
    ['steps to stay, from the start', say.stepsToStay(0, 9), 0],
    ['steps to a place', say.stepsNear(0, [3, 3.9], 0.5), 2],
    ['the highest', say.highest('loss', 0, 1), 4],
    ['the lowest', say.lowest('x', 1), -1],
    ['a mean', say.meanLoss(0, 2), 1.25],
    ['a mean up to a step', say.meanLoss(0, 2, 2), 2.5],
    ['a spread', say.spread(0, [0, 0], 2), Math.sqrt((16 + 1) / 2)],
    ['the length of an update', say.stepLength(0, 2), 4],
    ['crossings', say.crossings(0, 'x', 1), 2],
    ['a detour', say.detour(0), 1 - 1 / 13],
    ['how far two runs are apart', say.apart(0, 1), 4],
    ['a ratio', say.ratio(say.loss(0, 0), say.loss(0, 1)), 2.25],
    ['runs', say.runs, 2],
    ['the start', say.start('y'), 3],
    ['a batch size that is left out', say.objective('batchSize'), 1],
    ['a hyperparameter', say.hyper(0, 'momentum'), 0.8],
    ['a rate that was changed on the way', say.rate(0), 0.2],
  ])('%s', (_name, measure, value) => {
    expect(measureOf(measure, evidence(4))).toBeCloseTo(value, 12);
  });

  it('looks no further than the step on screen', () => {
    expect(measureOf(say.loss(0), evidence(1))).toBe(4);
    expect(measureOf(say.steps(0, 1.5), evidence(1))).toBe(Number.POSITIVE_INFINITY);
    expect(measureOf(say.loss(0, 3), evidence(1))).toBeNaN();
    expect(measureOf(say.rate(0), evidence(1))).toBe(0.1);
    // At step 2 the next update, number 3, already has the changed rate.
    expect(measureOf(say.rate(0), evidence(2))).toBe(0.2);
    expect(measureOf(say.highest('loss', 1), evidence(1))).toBe(10);
  });

  it('keeps a method that arrived where it is, and a run that broke without a value', () => {
    expect(measureOf(say.loss(0, 50), evidence(60))).toBe(0.5);
    expect(measureOf(say.loss(1, 3), evidence(4))).toBeNaN();
    expect(measureOf(say.loss(1), evidence(4))).toBe(100);
  });

  it('has no number for what is not there', () => {
    expect(measureOf(say.loss(7), evidence(4))).toBeNaN();
    expect(measureOf(say.testError(0), evidence(4))).toBeNaN();
    expect(measureOf(say.hyper(1, 'momentum'), evidence(4))).toBeNaN();
  });
});
