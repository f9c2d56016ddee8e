import { expect, test } from 'playwright/test';
import { experimentOfCase, oracleCases } from '../support/oracle-cases';
import { callHarnessIn } from './call-harness';
import { findFirefox, hasLavapipe, startFirefox } from './firefox';

const CASES = [
  // With Adam, one unit of one image comes to the ReLU's kink and falls on the other side here.
  ['mlp-128-128', 'momentum'],
  ['cnn-8-16', 'adam'],
] as const;

const executablePath = findFirefox();

/** A second implementation of WebGPU (wgpu) on a second adapter, beside Dawn on SwiftShader. */
test('networks train on WebGPU in Firefox on lavapipe as in PyTorch', async () => {
  test.skip(executablePath === undefined, 'there is no Firefox here');
  test.skip(!hasLavapipe(), 'there is no lavapipe here (Debian: mesa-vulkan-drivers)');
  if (executablePath === undefined) return;
  const driver = await startFirefox({ executablePath, webgpu: true });
  try {
    for (const [model, optimizer] of CASES) {
      const oracle = oracleCases.find((one) => one.model === model && one.optimizer === optimizer);
      if (!oracle) throw new Error(`no case of ${model}`);
      const experiment = experimentOfCase(oracle);
      const { status, loss, testLoss } = await callHarnessIn(driver, 'networkOracle', {
        backend: 'webgpu',
        experiment,
      });
      expect(status).toBe('finished');
      expect(loss).toHaveLength(oracle.steps);
      loss.forEach((value, step) => {
        const expected = oracle.loss[step] ?? Number.NaN;
        expect(Math.abs(value / expected - 1), `${model}, step ${step}`).toBeLessThan(1e-3);
      });
      expect(Math.abs(testLoss / oracle.testLoss - 1)).toBeLessThan(5e-3);
    }
  } finally {
    await driver.close();
  }
});
