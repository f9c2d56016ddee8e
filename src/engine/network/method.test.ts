import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { createNodeNetwork, selectNodeBackend } from '../../cli/network-node';
import type { NetworkSpec } from '../../experiment/types';
import { createRace } from '../race';
import { createMemorySink, experimentOf } from '../testing';

const GENERAL = [
  { optimizer: 'lbfgs' },
  { optimizer: 'lbfgs', hyper: { maxIter: 3 } },
  { optimizer: 'newton-cg', hyper: { maxInner: 5 } },
  { optimizer: 'newton-trust-region', hyper: { maxInner: 5 } },
  { optimizer: 'conjugate-gradient' },
  { optimizer: 'backtracking' },
  { optimizer: 'sgd', hyper: { lr: 0.1 } },
  { optimizer: 'sgd', hyper: { lr: 0.1 }, wrappers: [{ kind: 'sam', rho: 0.05 }] },
];

const race = async (more: object, steps: number, backend: 'wasm' | 'cpu') => {
  const experiment = experimentOf({
    objective: {
      kind: 'network',
      model: 'softmax-regression',
      order: 'sequential',
      testSize: 100,
      ...more,
    },
    steps,
    runs: GENERAL,
  });
  await selectNodeBackend(backend);
  const before = tf.memory().numTensors;
  const made = await createNodeNetwork(experiment.objective as NetworkSpec, 1, backend);
  if (!made.ok) throw new Error(made.error.message);
  const { objective } = made.value;
  const memory = createMemorySink(GENERAL.length);
  const started = createRace({
    experiment,
    objective,
    sink: memory.sink,
    now: () => 0,
    metricsEvery: 5,
  });
  while (await started.step());
  await started.flush();
  return { race: started, objective, before, ...memory };
};

describe('methods on a network', () => {
  it.each(['wasm', 'cpu'] as const)(
    'on %s they lower the loss of one batch, step by step',
    async (backend) => {
      const batch = { trainSize: 100, batchSize: 100 };
      const { race: made, samples, ends, objective, before } = await race(batch, 12, backend);
      samples.slice(0, 6).forEach((run, i) => {
        expect(made.status(i)).toBe('finished');
        run.slice(1).forEach(({ loss }, k) => {
          expect(loss).toBeLessThanOrEqual((run[k]?.loss ?? 0) * (1 + 2e-5));
        });
        // Second order and line searches: all ahead of plain gradient descent but for its own line search.
        const sgd = samples[6]?.at(-1)?.loss ?? 0;
        expect(run.at(-1)?.loss).toBeLessThan(sgd);
      });
      expect(samples[0]?.at(-1)?.loss).toBeLessThan(0.05);
      expect(samples[2]?.at(-1)?.loss).toBeLessThan(0.05);
      expect(ends).toHaveLength(GENERAL.length);
      expect(made.evaluations(7)).toBe(24);
      // 2 gradients a product, and no Hessian.
      expect(made.hessianEvaluations(2)).toBe(0);
      expect(made.evaluations(2)).toBeGreaterThan(2 * 12);
      made.dispose();
      objective.dispose();
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  it('live with another batch at every step', async () => {
    const { race: made, samples, objective, before } = await race({ batchSize: 128 }, 25, 'wasm');
    samples.forEach((run, i) => {
      expect(made.status(i)).toBe('finished');
      expect(run).toHaveLength(25);
      const mean = (from: number, to: number) =>
        run.slice(from, to).reduce((sum, { loss }) => sum + loss, 0) / (to - from);
      expect(mean(20, 25)).toBeLessThan(mean(0, 5));
    });
    // All see the same first batch from the same start.
    for (const run of samples) expect(run[0]?.loss).toBeCloseTo(samples[6]?.[0]?.loss ?? 0, 5);
    made.dispose();
    objective.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
