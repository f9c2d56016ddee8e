import { readFileSync } from 'node:fs';
import type * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { findSwiftShader } from '../../../scripts/find-swiftshader.mjs';
import { createNodeNetwork, selectNodeBackend } from '../../cli/network-node';
import { runProgram } from '../../experiment/program';
import { parseExperiment } from '../../experiment/schema';
import type { NetworkSpec } from '../../experiment/types';

interface OracleCase {
  readonly model: string;
  readonly parameters: number;
  readonly optimizer: string;
  readonly hyper: Readonly<Record<string, number>>;
  readonly regularization: { readonly l1?: number; readonly l2?: number };
  readonly batchSize: number;
  readonly steps: number;
  readonly gradNormAtStart: readonly number[];
  readonly loss: readonly number[];
  readonly testLoss: number;
  readonly testAccuracy: number;
}

const cases: readonly OracleCase[] = JSON.parse(
  readFileSync(new URL('fixtures/mnist.json', import.meta.url), 'utf8'),
);

const experimentOf = (one: OracleCase) => {
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      model: one.model,
      batchSize: one.batchSize,
      order: 'sequential',
      init: 'pattern',
      testSize: 1000,
      ...one.regularization,
    },
    steps: one.steps,
    runs: [{ optimizer: one.optimizer, hyper: one.hyper }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const expectNear = (actual: number, wanted: number, relative: number) =>
  expect(Math.abs(actual - wanted) / Math.abs(wanted)).toBeLessThan(relative);

const norm = (values: ArrayLike<number>, offset: number, size: number) => {
  let sum = 0;
  for (let k = offset; k < offset + size; k += 1) sum += (values[k] ?? 0) ** 2;
  return Math.sqrt(sum);
};

/** WebGPU without a browser: Dawn, on a driver that is named or on the one of Chromium. */
const driver = process.env.VK_ICD_FILENAMES ?? findSwiftShader();
if (driver !== undefined) process.env.VK_ICD_FILENAMES = driver;
const webgpu = await selectNodeBackend('webgpu');
if (!webgpu.ok) console.warn(`SKIPPED: training on WebGPU in Node. ${webgpu.error.message}`);

/** All of them run in Chromium; here a software adapter makes a few steps where one of them takes long. */
const FEW = 3;
const onWebgpu = cases
  .filter(({ optimizer }) => optimizer !== 'muon')
  .map((one) =>
    one.model === 'cnn-8-16' ? { ...one, steps: FEW, loss: one.loss.slice(0, FEW) } : one,
  );

describe.each([
  { backend: 'wasm', missing: false, cases },
  { backend: 'webgpu', missing: !webgpu.ok, cases: onWebgpu },
] as const)('training on $backend equals PyTorch', ({ backend, missing, cases: mine }) => {
  it.skipIf(missing).each(mine)('$model with $optimizer $regularization', async (one) => {
    const experiment = experimentOf(one);
    const [run] = experiment.runs;
    if (run === undefined) throw new Error('no run');
    const program = runProgram(run);
    if (!program.ok) throw new Error(program.error.message);
    const made = await createNodeNetwork(
      experiment.objective as NetworkSpec,
      experiment.seed,
      backend,
    );
    if (!made.ok) throw new Error(made.error.message);
    const { objective, evaluateTest } = made.value;
    expect(objective.dimension).toBe(one.parameters);

    const updater = objective.createUpdater(program.value);
    let theta = objective.initial();
    const losses: tf.Scalar[] = [];
    for (let t = 1; t <= one.steps; t += 1) {
      const { loss, gradient } = objective.gradient(theta, t - 1);
      losses.push(loss);
      if (t === 1) {
        const values = await gradient.data();
        objective.layers.forEach((layer, k) => {
          expectNear(norm(values, layer.offset, layer.size), one.gradNormAtStart[k] ?? 0, 1e-3);
        });
      }
      theta = updater.update(theta, gradient, one.hyper, one.hyper.lr ?? 0, t);
      gradient.dispose();
    }
    const values = await objective.read(losses);
    one.loss.forEach((wanted, k) => {
      expectNear(values[k] ?? Number.NaN, wanted, 1e-3);
    });
    if (one.steps > FEW) {
      const test = await evaluateTest(theta);
      expect(Math.abs(test.accuracy - one.testAccuracy)).toBeLessThan(0.01);
      expectNear(test.loss, one.testLoss, 1e-3);
    }
    theta.dispose();
    updater.dispose();
    objective.dispose();
  });
});
