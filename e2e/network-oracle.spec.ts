import { spawnSync } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { findSwiftShader } from '../scripts/find-swiftshader.mjs';
import { shareHarness } from './harness';
import { experimentOfCase, oracleCases } from './support/oracle-cases';

/** The command line on WebGPU: Dawn in Node, on the driver that Chromium brings. */
const trainInNode = (experiment: object) =>
  spawnSync('node_modules/.bin/tsx', ['src/cli/experiment.ts', '-', '--backend', 'webgpu'], {
    input: JSON.stringify(experiment),
    encoding: 'utf8',
    env: { ...process.env, VK_ICD_FILENAMES: findSwiftShader() ?? '' },
  });

for (const backend of ['wasm', 'webgpu', 'webgl'] as const) {
  test.describe(backend, () => {
    const harness = shareHarness();
    for (const oracle of oracleCases) {
      test(`${oracle.model} with ${oracle.optimizer} on ${backend} trains as in PyTorch`, async () => {
        // Its products of whole layers take a software adapter seconds a step, so it makes a few.
        const short = backend !== 'wasm' && oracle.optimizer === 'muon';
        const steps = !short ? oracle.steps : oracle.model === 'cnn-8-16' ? 8 : 3;
        // At its seventh step one unit of one image is within rounding of the ReLU's kink: on WebGL, with tfjs's own kernels
        // too, it falls on the other side, and Adam goes on from there.
        const kink = backend === 'webgl' && oracle.model === 'mlp-128-128';
        const tolerance = kink && oracle.optimizer === 'adam' ? 5e-3 : 1e-3;
        const { objective, ...rest } = experimentOfCase(oracle);
        // What a few steps make of it is compared with nothing, so it is tested on a few images.
        const testSize = short ? 100 : objective.testSize;
        const experiment = { ...rest, objective: { ...objective, testSize }, steps };
        const readings = await harness.call('networkOracle', { backend, experiment });
        expect(readings.status).toBe('finished');
        expect(readings.loss).toHaveLength(steps);
        readings.loss.forEach((loss, step) => {
          const expected = oracle.loss[step] ?? Number.NaN;
          expect(Math.abs(loss / expected - 1), `loss at step ${step}`).toBeLessThan(tolerance);
        });
        const norm = Math.hypot(...oracle.gradNormAtStart);
        expect(Math.abs((readings.gradientNorm[0] ?? 0) / norm - 1)).toBeLessThan(1e-3);
        if (short) return;
        expect(Math.abs(readings.testLoss / oracle.testLoss - 1)).toBeLessThan(5e-3);
        expect(Math.abs(readings.testAccuracy - oracle.testAccuracy)).toBeLessThanOrEqual(0.01);
      });
    }

    if (backend !== 'webgpu') return;
    test('a network trains in Node to the same bits as in Chromium', async () => {
      const adapter = await harness.page.evaluate(async () => {
        const found = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
        return found?.info.architecture;
      });
      test.skip(adapter !== 'swiftshader', `Chromium computes on ${adapter} here`);
      // Convolution, pooling and dense layers.
      const oracle = oracleCases.find(({ model }) => model === 'cnn-8-16');
      if (oracle === undefined) throw new Error('no such case');
      const { objective, ...rest } = experimentOfCase(oracle);
      const experiment = { ...rest, objective: { ...objective, testSize: 200 }, steps: 4 };
      const node = trainInNode(experiment);
      test.skip(/npm package webgpu/.test(node.stderr), node.stderr);
      expect(node.status, node.stderr).toBe(0);
      const [run] = JSON.parse(node.stdout).runs;
      const { loss, testLoss } = await harness.call('networkOracle', {
        backend: 'webgpu',
        experiment,
      });
      expect(run.loss).toHaveLength(4);
      expect({ loss: run.loss, testLoss: run.testLoss }).toEqual({ loss, testLoss });
    });
  });
}
