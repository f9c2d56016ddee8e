import * as fc from 'fast-check';
import { losses } from '../../catalog/losses';
import { networks } from '../../catalog/networks';
import { optimizers } from '../../catalog/optimizers';
import { schedules } from '../../catalog/schedules';
import { surfaces } from '../../catalog/surfaces';

/* Authored experiments for property tests: valid, and as odd as the schema allows. */

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const positive = fc.double({ noNaN: true, min: 1e-9, max: 1e9 });
const point = fc.tuple(number, number);
const idOf = (list: readonly { readonly id: string }[]) =>
  fc.constantFrom(...list.map(({ id }) => id));

const objective = fc.oneof(
  fc.record(
    {
      kind: fc.constant('surface'),
      surface: idOf(surfaces),
      start: point,
      gradientNoise: positive,
      batchSize: fc.integer({ min: 1, max: 4096 }),
      repeats: fc.integer({ min: 0, max: 64 }),
      starts: fc.oneof(
        fc.record({ points: fc.array(point, { maxLength: 8 }) }),
        fc.record({ cloud: fc.record({ count: fc.integer({ min: 1, max: 64 }) }) }),
      ),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      kind: fc.constant('formula'),
      formula: fc.constantFrom('x^2 + 3*y^2', 'sin(x) * y # π “ü”', 'exp(-x^2)\n+ abs(y)'),
      domain: fc.tuple(
        positive.map((w) => [-w, w]),
        positive.map((w) => [0, w]),
      ),
      start: point,
    },
    { requiredKeys: ['kind', 'formula'] },
  ),
  fc.record(
    {
      kind: fc.constant('network'),
      model: idOf(networks),
      loss: idOf(losses),
      batchSize: fc.integer({ min: 1, max: 4096 }),
      trainSize: fc.integer({ min: 1, max: 50_000 }),
      validationSize: fc.integer({ min: 0, max: 10_000 }),
      l2: positive,
    },
    { requiredKeys: ['kind'] },
  ),
);

// The one hyperparameter that all optimizers have.
const hyper = fc.record({ lr: positive }, { requiredKeys: [] });
const run = fc.oneof(
  fc.record(
    {
      optimizer: idOf(optimizers),
      look: fc.integer({ min: 0, max: 15 }),
      hyper,
      schedule: fc.record({ kind: idOf(schedules) }),
      wrappers: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constantFrom('clip-norm', 'clip-value'), max: positive }),
          fc.record({
            kind: fc.constant('weight-decay'),
            mode: fc.constantFrom('coupled', 'decoupled'),
          }),
          fc.record({ kind: fc.constantFrom('lookahead', 'ema') }),
        ),
        { maxLength: 3 },
      ),
      changes: fc.array(fc.record({ step: fc.constantFrom(1, 2), hyper }), { maxLength: 3 }),
    },
    { requiredKeys: ['optimizer'] },
  ),
  fc.record({
    rule: fc.constantFrom('theta = theta - lr * sign(g)', 'b = mu * b + g; theta = theta - lr * b'),
    hyper: fc.record({ lr: positive }),
  }),
);

/** Something that a person might have authored and that `parseExperiment` accepts, with so many runs at most. */
export const authoredWith = (mostRuns: number) =>
  fc.record(
    {
      seed: fc.maxSafeNat(),
      objective,
      steps: fc.integer({ min: 2, max: 20_000 }),
      runs: fc.array(run, { minLength: 1, maxLength: mostRuns }),
    },
    { requiredKeys: ['steps'] },
  );

export const authored = authoredWith(16);
