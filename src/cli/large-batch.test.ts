import { describe, expect, it } from 'vitest';
import { runNetwork } from './run-network';
import { experimentOf } from './testing/export-scripts';

describe('methods on the whole training set', () => {
  it.each(['lbfgs', 'conjugate-gradient'])(
    '%s falls at every step of softmax regression, whose loss is convex',
    { timeout: 300_000 },
    async (optimizer) => {
      const experiment = experimentOf({
        objective: {
          kind: 'network',
          model: 'softmax-regression',
          batchSize: 60_000,
          trainSize: 5000,
          testSize: 1000,
          l2: 1e-4,
        },
        steps: 25,
        runs: [{ optimizer }],
      });
      const [run] = await runNetwork(experiment, 'wasm', () => 0);
      const losses = run?.loss ?? [];
      expect(losses.length).toBeGreaterThanOrEqual(25);
      for (let k = 1; k < losses.length; k += 1)
        expect(losses[k], `step ${k}`).toBeLessThan(losses[k - 1] ?? Number.NaN);
      expect(losses.at(-1)).toBeLessThan(0.35);
      expect(run?.testAccuracy).toBeGreaterThan(0.88);
    },
  );
});
