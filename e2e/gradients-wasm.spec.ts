import { expect, test } from 'playwright/test';
import { callHarness, openHarness } from './harness';

for (const model of ['softmax-regression', 'mlp-128-128', 'cnn-8-16']) {
  for (const [points, batchSize] of [
    [8, 128],
    [3, 37],
  ] as const) {
    test(`${points} gradients of ${model} at once on wasm, batch ${batchSize}`, async ({
      page,
    }) => {
      await openHarness(page);
      const given = { model, points, batchSize, rounds: 2 };
      const readings = await callHarness(page, 'gradientsTogether', given);
      // The page is cross-origin isolated: the threads are there where the machine has them.
      const cores = await page.evaluate(() => navigator.hardwareConcurrency);
      expect(readings.helpers).toBe(Math.min(cores, points, 8) - 1);
      expect(readings.different).toBe(0);
      // tfjs adds up to 73,728 float32 numbers one after the other.
      expect(readings.offStock).toBeLessThan(5e-6);
      expect(readings.lossOffStock).toBeLessThan(2e-6);
      expect(readings.leaked).toEqual([0, 0]);
    });
  }
}
