import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { evaluate } from '../../engine/network/evaluate';
import { decodeExperiment, encodeExperiment } from '../../experiment/codec';
import { networkOf } from '../../experiment/network/model';
import { exportRun } from '../../export/export';
import type { Precision } from '../../export/model/packed';
import { packParameters, precisions, unpackParameters } from '../../export/model/packed';
import { readModel } from '../../export/model/read-model';
import { succeed } from '../../formula/result';
import { loadNodeData } from '../network-node';
import type { ExperimentResult } from '../results';
import { runMain } from '../testing/run-main';

const TEST = 1000;
const trained = {
  objective: {
    kind: 'network',
    model: 'mlp-128-128',
    batchSize: 100,
    trainSize: 4000,
    testSize: TEST,
  },
  steps: 80,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.003 } },
    { optimizer: 'sgd', hyper: { lr: 1e9 } },
  ],
};
const network = networkOf('mlp-128-128', mnist.describe());

describe('models from the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'models-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are written in every format, and judged as the run was when they come back', async () => {
    const { code, stdout, stderr } = await runMain(['--model-to', folder], trained);
    expect([code, stderr]).toEqual([0, '']);
    const { runs, models } = JSON.parse(stdout) as ExperimentResult;
    expect(runs[1]?.status).toBe('diverged');
    const files = [
      'run-0.safetensors',
      'run-0.onnx',
      join('run-0', 'model.json'),
      join('run-0', 'weights.bin'),
    ];
    expect(models).toEqual([{ run: 0, files }]);
    const data = await loadNodeData(mnist.describe());
    if (!data.ok) throw new Error(data.error.message);
    const accuracyOf = async (theta: Float32Array) => {
      const at = tf.tensor1d(theta);
      const split = data.value.test;
      const options = { network, loss: 'cross-entropy', preprocess: 'unit', split } as const;
      const found = await evaluate({ ...options, from: 0, count: TEST }, at);
      at.dispose();
      return found ?? { loss: Number.NaN, accuracy: Number.NaN };
    };
    const [safetensors, onnx, ...layersModel] = await Promise.all(
      files.map(async (file) => ({
        name: basename(file),
        bytes: Uint8Array.from(await readFile(join(folder, file))),
      })),
    );
    if (!safetensors || !onnx) throw new Error('files are missing');
    const [theta] = [[safetensors], [onnx], layersModel].map((one) => {
      const back = readModel(network, one);
      if (!back.ok) throw new Error(back.error.message);
      expect(back.value).toHaveLength(network.size);
      return back.value;
    });
    if (!theta) throw new Error('no parameters');
    const { accuracy, loss } = await accuracyOf(theta);
    expect(accuracy).toBeGreaterThan(0.85);
    expect([loss, accuracy]).toEqual([runs[0]?.testLoss, runs[0]?.testAccuracy]);
    const rounded = (precision: Precision) =>
      accuracyOf(unpackParameters(packParameters(theta, network.spans, precision)));
    for (const precision of precisions) {
      const { accuracy: kept } = await rounded(precision);
      expect(Math.abs(kept - accuracy)).toBeLessThanOrEqual(0.005);
    }
  });

  it('are where another race starts, which says so and starts nowhere else', async () => {
    const file = join(folder, 'run-0.safetensors');
    const { objective } = trained;
    const resting = {
      objective: { ...objective, batchSize: 4000 },
      steps: 1,
      runs: [{ optimizer: 'sgd', hyper: { lr: 1e-30 } }],
    };
    const { code, stdout, stderr } = await runMain(['--start', file], resting);
    expect([code, stderr]).toEqual([0, '']);
    const { spec, runs } = JSON.parse(stdout) as ExperimentResult;
    if (spec.objective.kind !== 'network') throw new Error('no network');
    const { start } = spec.objective;
    expect(start?.file).toBe('run-0.safetensors');
    expect(start?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    // It is trained already, and nothing moves it.
    expect(runs[0]?.loss[0]).toBeLessThan(0.5);
    const before = await runMain([], trained);
    const trainedTo = (JSON.parse(before.stdout) as ExperimentResult).runs[0];
    expect(runs[0]?.testAccuracy).toBe(trainedTo?.testAccuracy);

    const missing = await runMain([], spec);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('objective.start: this race starts from the parameters of');
    expect(missing.stderr).toContain('run-0.safetensors');
    const strange = { ...spec.objective, start: { ...start, fingerprint: '0'.repeat(16) } };
    const other = await runMain(['--start', file], { ...spec, objective: strange });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain(`the file holds (${start?.fingerprint})`);
    // A link names the file, too; a script can't hold it.
    expect(decodeExperiment(encodeExperiment(spec))).toEqual(succeed(spec));
    const script = exportRun(spec, 0, 'pytorch');
    expect(script.ok ? '' : script.error.message).toMatch(
      /^objective\.start: a script cannot hold the parameters of run-0\.safetensors/,
    );
    const again = await runMain(['--start', file], spec);
    expect(JSON.parse(again.stdout)).toEqual({ spec, runs });
  });

  it('are refused with the flag that is wrong', async () => {
    for (const [argv, said] of [
      [['--precision', 'int8'], '--precision: says how --model-to keeps parameters'],
      [['--model-to', folder, '--precision', 'int4'], 'it may be float32, float16, int8'],
    ] as const) {
      const { code, stderr } = await runMain(argv, trained);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
    }
    const surface = { objective: { kind: 'surface' }, runs: [{ optimizer: 'sgd' }] };
    const { code, stderr } = await runMain(['--model-to', folder], surface);
    expect(code).toBe(2);
    expect(stderr).toContain('--model-to: is of a network');
  });
});
