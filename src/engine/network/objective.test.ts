import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { loadNodeData, selectNodeBackend } from '../../cli/network-node';
import { runProgram } from '../../experiment/program';
import { parseExperiment } from '../../experiment/schema';
import type { ModelSpec, NetworkSpec } from '../../experiment/types';
import type { BackendName } from './load-backend';
import { createNetworkObjective } from './objective';

const setUp = async (
  network: Partial<NetworkSpec>,
  optimizer = 'adam',
  backend: BackendName = 'wasm',
) => {
  const parsed = parseExperiment({
    objective: { kind: 'network', trainSize: 2000, ...network },
    runs: [{ optimizer }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const [run] = parsed.value.runs;
  const program = run === undefined ? undefined : runProgram(run);
  const data = await loadNodeData(mnist.describe());
  await selectNodeBackend(backend);
  if (program?.ok !== true || !data.ok) throw new Error('no program or no data');
  const spec = parsed.value.objective as NetworkSpec;
  const objective = createNetworkObjective({ spec, seed: 3, data: data.value });
  return { objective, program: program.value };
};

const hyper = { lr: 1e-3, beta1: 0.9, beta2: 0.999, eps: 1e-8 };

/** Everything once, as a race does it. */
const step = async (
  { objective }: Awaited<ReturnType<typeof setUp>>,
  updater: ReturnType<typeof objective.createUpdater>,
  theta: tf.Tensor1D,
  t: number,
) => {
  const { loss, gradient } = objective.gradient(theta, t - 1);
  const before = objective.clone(theta);
  const scalars = [loss, objective.norm(gradient)];
  const after = updater.update(theta, gradient, hyper, hyper.lr, t);
  scalars.push(objective.distance(after, before), ...objective.position(after));
  objective.release(before);
  objective.release(gradient);
  return { after, values: await objective.read(scalars) };
};

const shallow: ModelSpec = {
  layers: [
    { kind: 'conv', channels: 2, kernel: 3, padding: 'same', activation: 'tanh' },
    { kind: 'max-pool', size: 4 },
    { kind: 'dense', units: 6, activation: 'sigmoid' },
  ],
};

describe('gradient of a network', () => {
  // Smooth activations, so that central differences in float32 can be trusted.
  it.each([
    { loss: 'cross-entropy', l1: 0, l2: 0, dropout: 0 },
    { loss: 'mean-squared-error', l1: 0, l2: 1e-2, dropout: 0 },
    { loss: 'cross-entropy', l1: 1e-3, l2: 1e-2, dropout: 0.4 },
  ] as const)('equals central differences along itself: $loss $l1 $l2 $dropout', async (spec) => {
    for (const backend of ['wasm', 'cpu'] as const) {
      const made = await setUp({ ...spec, model: shallow, batchSize: 16 }, 'sgd', backend);
      const { objective } = made;
      const theta = objective.initial();
      const { gradient, loss } = objective.gradient(theta, 0);
      const [norm = 0, value = 0] = Array.from(
        await objective.read([objective.norm(gradient), loss]),
      );
      const h = 2e-2 / norm;
      const moved = [h, -h].map((by) =>
        objective.loss(tf.add<tf.Tensor1D>(theta, tf.mul(gradient, by)), 0),
      );
      const [up = 0, down = 0] = Array.from(await objective.read(moved));
      expect(value).toBeGreaterThan(0);
      // Per layer kind a wrong factor would show as far more than this.
      expect((up - down) / (2 * h) / norm ** 2).toBeCloseTo(1, 2);
      objective.dispose();
    }
  });

  it('is the same on wasm and cpu', async () => {
    const gradients = [];
    for (const backend of ['wasm', 'cpu'] as const) {
      const { objective } = await setUp({ model: 'cnn-8-16', batchSize: 8 }, 'sgd', backend);
      const theta = objective.initial();
      gradients.push(await objective.gradient(theta, 2).gradient.data());
      objective.dispose();
    }
    const [wasm = [], cpu = []] = gradients;
    const scale = Math.max(...cpu);
    wasm.forEach((value, k) => {
      expect(Math.abs(value - (cpu[k] ?? 0))).toBeLessThan(1e-4 * scale);
    });
  });
});

describe('network objective', () => {
  it.each([
    { dropout: 0.2, l1: 1e-4 },
    { dropout: 0, l1: 0 },
  ])('leaves no tensors behind: $dropout, $l1', async (parts) => {
    const before = [tf.memory().numTensors, tf.engine().backend.numDataIds()];
    const made = await setUp({ model: 'softmax-regression', ...parts, batchSize: 16 });
    const updater = made.objective.createUpdater(made.program);
    let theta = made.objective.initial();
    const counts = new Map<number, readonly [number, number]>();
    for (let t = 1; t <= 1000; t += 1) {
      ({ after: theta } = await step(made, updater, theta, t));
      if (t === 100 || t === 1000) {
        counts.set(t, [tf.memory().numTensors, tf.engine().backend.numDataIds()]);
      }
    }
    expect(counts.get(1000)).toEqual(counts.get(100));
    theta.dispose();
    updater.dispose();
    made.objective.dispose();
    expect([tf.memory().numTensors, tf.engine().backend.numDataIds()]).toEqual(before);
  });

  it('is bit for bit the same twice', async () => {
    const curves: number[][] = [];
    for (let round = 0; round < 2; round += 1) {
      const made = await setUp({ dropout: 0.3, batchSize: 32 });
      const updater = made.objective.createUpdater(made.program);
      let theta = made.objective.initial();
      const curve: number[] = [];
      for (let t = 1; t <= 5; t += 1) {
        const { after, values } = await step(made, updater, theta, t);
        theta = after;
        curve.push(...Array.from(values));
      }
      curves.push(curve);
    }
    expect(curves[1]).toEqual(curves[0]);
  });

  it('measures lengths and starts its projection at the origin', async () => {
    const { objective } = await setUp({ model: 'softmax-regression' });
    const theta = objective.initial();
    const far = tf.add<tf.Tensor1D>(theta, 2);
    const [x, y, same, length] = Array.from(
      await objective.read([
        ...objective.position(theta),
        objective.distance(theta, theta),
        objective.distance(far, theta),
      ]),
    );
    expect([x, y, same]).toEqual([0, 0, 0]);
    expect(length).toBeCloseTo(2 * Math.sqrt(7850), 2);
  });
});
