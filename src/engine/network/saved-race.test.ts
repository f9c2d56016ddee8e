import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { createNodeNetwork } from '../../cli/network-node';
import type { Sample } from '../../experiment/recorded/columns';
import type { SavedRace } from '../../experiment/saved-race';
import type { Experiment, NetworkSpec } from '../../experiment/types';
import { createRace } from '../race';
import { createMemorySink, experimentOf } from '../testing';

const STEPS = 15;
const METRICS_EVERY = 4;

/** Everything that is remembered from step to step: state of every shape, a probe, a pass over matrices, averages. */
const RUNS = [
  { optimizer: 'adam', hyper: { lr: 0.003 }, schedule: { kind: 'cosine', totalSteps: STEPS } },
  { optimizer: 'nesterov', hyper: { lr: 0.01 } },
  { optimizer: 'nadam', hyper: { lr: 0.01 } },
  { optimizer: 'lamb', hyper: { lr: 0.01 } },
  { optimizer: 'adafactor', hyper: { lr: 0.01 } },
  { optimizer: 'muon', hyper: { lr: 0.01 } },
  { optimizer: 'schedule-free-adamw', hyper: { lr: 0.01 } },
  { optimizer: 'prodigy' },
  { optimizer: 'sophia', hyper: { lr: 0.001 } },
  { optimizer: 'sgd', hyper: { lr: 0.05 }, wrappers: [{ kind: 'sam', rho: 0.05 }] },
  { optimizer: 'sgd', hyper: { lr: 0.05 }, wrappers: [{ kind: 'ema', decay: 0.9 }] },
  {
    optimizer: 'custom',
    rule: `s = 0.9 * s + 0.1 * mean(g^2)
q = 0.9 * q + 0.1 * norm(g, all)
c = 0.9 * c + 0.1
theta = theta - lr * c * g / (sqrt(s) + q + 0.01)`,
    hyper: { lr: 0.01 },
  },
  {
    optimizer: 'momentum',
    hyper: { lr: 0.01 },
    changes: [
      { step: 5, hyper: { lr: 0.02 } },
      { step: 9, hyper: { weightDecay: 0.01 } },
      { step: 12, hyper: { lr: 0.005 } },
    ],
  },
  { optimizer: 'lbfgs' },
  // Not finite after a few steps.
  { optimizer: 'sgd', hyper: { lr: 1e38 } },
];

/** What the larger network adds is its gradients, and their dropout. */
const FEW = RUNS.filter(({ optimizer }) => ['adam', 'lamb', 'custom', 'sgd'].includes(optimizer));

const experimentWith = (more: object, runs: readonly object[]): Experiment =>
  experimentOf({
    objective: {
      kind: 'network',
      model: 'softmax-regression',
      batchSize: 16,
      testSize: 100,
      ...more,
    },
    steps: STEPS,
    runs,
  });

const begin = async (experiment: Experiment, backend: 'wasm' | 'cpu', from?: SavedRace) => {
  const made = await createNodeNetwork(experiment.objective as NetworkSpec, 1, backend);
  if (!made.ok) throw new Error(made.error.message);
  const { objective } = made.value;
  const memory = createMemorySink(experiment.runs.length);
  const race = createRace({
    experiment,
    objective,
    sink: memory.sink,
    now: () => 0,
    metricsEvery: METRICS_EVERY,
    ...(from ? { from } : {}),
  });
  const go = async (until = Number.POSITIVE_INFINITY) => {
    while (race.batchIndex < until && (await race.step()));
    await race.flush();
  };
  const judged = () =>
    Promise.all(
      experiment.runs.map(async (_, run) => {
        const theta = race.judged(run);
        const values = await theta.data();
        theta.dispose();
        return values.slice();
      }),
    );
  const end = () => {
    race.dispose();
    made.value.dispose();
  };
  return { race, go, judged, end, ...memory };
};

const after = (samples: readonly (readonly Sample[])[], step: number) =>
  samples.map((run) => run.filter((sample) => sample.step >= step));

describe.each([
  ['wasm', 10, {}, RUNS],
  ['wasm', 8, { model: 'mlp-128-128', dropout: 0.2, l2: 1e-4 }, FEW],
  ['cpu', 7, {}, RUNS],
] as const)('a race on %s saved after %i updates', (backend, step, more, runs) => {
  it('goes on bit for bit as if it had never stopped', { timeout: 120_000 }, async () => {
    const experiment = experimentWith(more, runs);
    const whole = await begin(experiment, backend);
    await whole.go(step);
    const saved = structuredClone(await whole.race.save());
    const judgedThen = await whole.judged();
    await whole.go();
    const judgedAtEnd = await whole.judged();
    whole.end();
    expect(saved.step).toBe(step);
    expect(saved.ends.at(-1)?.status).toBe('diverged');

    const before = tf.memory().numTensors;
    const second = await begin(experiment, backend, saved);
    await second.go(step);
    expect(await second.judged().then((all) => all.slice(0, -1))).toEqual(judgedThen.slice(0, -1));
    await second.go();
    expect(second.samples).toEqual(after(whole.samples, step));
    expect(second.samples[0]).toHaveLength(STEPS - step);
    expect(second.ends.sort((a, b) => a.run - b.run)).toEqual(
      whole.ends.sort((a, b) => a.run - b.run),
    );
    expect((await second.judged()).slice(0, -1)).toEqual(judgedAtEnd.slice(0, -1));
    second.end();
    expect(tf.memory().numTensors).toBe(before);
  });
});
