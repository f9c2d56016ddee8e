import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { loadNodeData, selectNodeBackend } from '../../cli/network-node';
import { networkOf } from '../../experiment/network/model';
import type { NetworkSpec } from '../../experiment/types';
import { experimentOf } from '../testing';
import { createStepBatches } from './batch';
import { createBatchOrder } from './data/batches';
import { shareBatches } from './data/shared-batches';
import { createTensorGradients } from './gradients-tensor';
import { createNetworkObjective } from './objective';

describe('a batch in parts', () => {
  it('is the whole batch, in its order, for any sizes', () => {
    for (const [trainSize, batchSize, most] of [
      [100, 100, 30],
      [100, 97, 10],
      [1000, 300, 299],
      [61, 61, 1],
    ] as const) {
      const options = { seed: 4, order: 'shuffled', trainSize, batchSize } as const;
      const shared = shareBatches(createBatchOrder(options), most);
      if (shared === undefined) throw new Error('not shared');
      expect(shared.whole.size).toBeLessThanOrEqual(most);
      const numbers = new Set<number>();
      const single = createBatchOrder(options);
      for (const step of [0, 1, 2, 5]) {
        const parts = Array.from({ length: shared.count }, (_, part) => {
          const number = shared.number(step, part);
          numbers.add(number);
          return [...shared.whole.batch(number)];
        });
        const last = shared.number(step, shared.count);
        numbers.add(last);
        if (shared.rest) parts.push([...shared.rest.batch(last)]);
        expect(parts.flat()).toEqual([...single.batch(step)]);
      }
      expect(numbers.size).toBe(4 * (shared.count + 1));
    }
    const small = { seed: 1, order: 'sequential', trainSize: 50, batchSize: 50 } as const;
    expect(shareBatches(createBatchOrder(small), 50)).toBeUndefined();
  });
});

const specOf = (more: object) =>
  experimentOf({
    objective: { kind: 'network', model: 'softmax-regression', ...more },
    runs: [{}],
  }).objective as NetworkSpec;

describe.each(['wasm', 'cpu'] as const)('gradients of a large batch, on %s', (backend) => {
  it('are those of all its examples at once', { timeout: 120_000 }, async () => {
    await selectNodeBackend(backend);
    const data = await loadNodeData(mnist.describe());
    if (!data.ok) throw new Error(data.error.message);
    // In parts of 3001 and one of 2999.
    const spec = specOf({ batchSize: 6000 + 3000, trainSize: 9000, order: 'sequential', l2: 1e-3 });
    const objective = createNetworkObjective({ spec, seed: 2, data: data.value });
    const plain = createNetworkObjective({
      spec: { ...spec, batchSize: 3000, trainSize: 9000 },
      seed: 2,
      data: data.value,
    });
    const network = networkOf(spec.model, data.value.dataset);
    const whole = createTensorGradients(
      network,
      createStepBatches(data.value.train, createBatchOrder({ ...spec, seed: 2 }), {
        ...spec,
        seed: 2,
      }),
      spec.loss,
    );
    const theta = objective.initial();
    const found = objective.gradient(theta, 0);
    const wanted = whole.gradient(theta, 0);
    const [gradient, raw, weights, loss, other, alone] = await Promise.all(
      [
        found.gradient,
        wanted.gradient,
        theta,
        found.loss,
        wanted.loss,
        objective.loss(theta, 0),
      ].map((tensor) => tensor.data()),
    );
    const weight = (k: number) => (k < 7840 ? (weights?.[k] ?? Number.NaN) : 0);
    let squares = 0;
    gradient?.forEach((value, k) => {
      expect(Math.abs(value - ((raw?.[k] ?? Number.NaN) + 2e-3 * weight(k)))).toBeLessThan(2e-6);
      squares += weight(k) ** 2;
    });
    expect(loss?.[0]).toBeCloseTo((other?.[0] ?? Number.NaN) + 1e-3 * squares, 4);
    expect(alone?.[0]).toBeCloseTo(loss?.[0] ?? Number.NaN, 5);
    // Three batches of a third each have the same mean gradient.
    const thirds = [0, 1, 2].map((step) => plain.gradient(theta, step).gradient);
    const mean = await tf.div(tf.addN(thirds), 3).data();
    gradient?.forEach((value, k) => {
      expect(Math.abs(value - (mean[k] ?? Number.NaN))).toBeLessThan(2e-6);
    });
    objective.dispose();
    plain.dispose();
    whole.dispose();
  });
});
