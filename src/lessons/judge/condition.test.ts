import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import type { Condition } from '../schema/condition';
import * as say from '../schema/say';
import { holds, slackOf } from './condition';
import type { Evidence } from './evidence';

const experiment = canonical({
  objective: { kind: 'surface', surface: 'sphere', start: [-4, 3] },
  steps: 3,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 }, schedule: { kind: 'cosine' } },
    { optimizer: 'sgd', hyper: { lr: 1 } },
  ],
});

const evidence = (step: number): Evidence => ({
  experiment,
  runs: [
    { loss: [25, 16, 9, 4], x: [-4, -3, -2, -1], y: [3, 2, 1, 0], diverged: false },
    { loss: [25, 1e300], x: [-4, 1e150], y: [3, 0], diverged: true },
  ],
  step,
  shown: { layers: ['arrows'], inspector: false },
});

describe('how clearly a condition holds', () => {
  it.each<[string, Condition, number]>([
    ['above by half', say.above(say.loss(0), 2), 0.5],
    ['above by nothing', say.above(say.loss(0), 4), 0],
    ['not above', say.above(say.loss(0), 5), -0.2],
    ['0 above 0', say.above(say.coordinate('y', 0), 0), 0],
    ['never before never', say.below(say.steps(0, 1), say.steps(1, 1)), 0],
    ['below by a fifth', say.below(say.loss(0), 5), 0.2],
    ['above a negative number', say.above(say.coordinate('x', 0), -2), 0.5],
    ['on the other side of 0: as clear as can be', say.below(say.coordinate('x', 0), 1), 1],
    ['below infinity', say.below(say.loss(0), say.steps(0, 1)), 1],
    ['near, with a quarter to spare', say.near(say.loss(0), 3.25, 1), 0.25],
    ['between, by the nearer bound', say.between(3, say.loss(0), 8), 0.25],
    ['an end', say.endsAt(0, [-1, 0], 0.1), 1],
    ['all: the weakest', say.all(say.above(say.loss(0), 2), say.above(say.loss(0), 3)), 0.25],
    ['any: the clearest', say.any(say.above(say.loss(0), 2), say.above(say.loss(0), 3)), 0.5],
    ['not', say.not(say.above(say.loss(0), 2)), -0.5],
    ['diverged', say.diverged(1), 1],
    ['not diverged', say.diverged(0), -1],
    ['an optimizer somewhere', say.optimizer('sgd'), 1],
    ['an optimizer of that run', say.optimizer('sgd', 0), -1],
    ['a schedule', say.schedule('cosine', 0), 1],
    ['another schedule', say.schedule('step'), -1],
    ['played to the end', say.played(), 1],
    ['a layer', say.layer('arrows'), 1],
    ['another layer', say.layer('relief'), -1],
    ['the inspector', say.inspector, -1],
  ])('%s', (_name, condition, slack) => {
    expect(slackOf(condition, evidence(3))).toBeCloseTo(slack, 12);
  });

  it('does not hold where there is no number, on either side', () => {
    for (const condition of [say.above(say.loss(5), 0), say.below(say.loss(5), 0)])
      expect(slackOf(condition, evidence(3))).toBe(-1);
    expect(slackOf(say.near(say.loss(5), 1, 1), evidence(3))).toBe(-1);
  });

  it('notices nothing that was not on screen yet', () => {
    expect(holds(say.diverged(1), evidence(1))).toBe(false);
    expect(holds(say.diverged(1), evidence(2))).toBe(true);
    expect(holds(say.played(2), evidence(1))).toBe(false);
    expect(holds(say.played(), evidence(2))).toBe(false);
    expect(holds(say.below(say.steps(0, 10), 2.5), evidence(1))).toBe(false);
    expect(holds(say.below(say.steps(0, 10), 2.5), evidence(2))).toBe(true);
  });
});
