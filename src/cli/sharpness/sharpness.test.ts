import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SharpnessResult } from '../results';
import { has } from '../testing/python-process';
import { judgeInPython, runMain } from '../testing/run-main';

const IMAGES = 60;
const authored = (model: string, steps: number, runs: readonly object[], batchSize = 30) => ({
  objective: {
    kind: 'network',
    model,
    batchSize,
    order: 'sequential',
    trainSize: IMAGES,
    testSize: 50,
  },
  steps,
  seed: 3,
  runs,
});

const sharpnessOf = async (argv: readonly string[], experiment: object) => {
  const { code, stdout, stderr } = await runMain(argv, experiment);
  expect([code, stderr]).toEqual([0, '']);
  return { stdout, sharpness: JSON.parse(stdout).sharpness as SharpnessResult };
};

describe('npm run experiment -- --sharpness', () => {
  it.skipIf(!has('torch')).each(['mlp-128-128', 'cnn-8-16'])(
    'is the largest eigenvalue that PyTorch’s products have, of the Hessian and as Adam scales it, on %s (needs torch)',
    { timeout: 300_000 },
    async (model) => {
      const folder = await mkdtemp(join(tmpdir(), 'sharpness-'));
      try {
        const { stdout, sharpness } = await sharpnessOf(
          ['--sharpness', '10', '--snapshots', '10', '--snapshots-to', folder],
          authored(model, 20, [{ optimizer: 'adam', hyper: { lr: 0.003 } }]),
        );
        expect(sharpness.steps).toEqual([[0, 10, 20]]);
        const script = fileURLToPath(new URL('check.py', import.meta.url));
        const theirs = (await judgeInPython(script, folder, stdout, IMAGES)) as Record<
          'values' | 'preconditioned',
          readonly number[]
        >;
        const near = (ours: readonly number[], wanted: readonly number[], share: number) => {
          expect(ours).toHaveLength(wanted.length);
          for (const [k, value] of ours.entries())
            expect(Math.abs(value / (wanted[k] ?? Number.NaN) - 1)).toBeLessThan(share);
        };
        near(sharpness.values[0] ?? [], theirs.values, 0.002);
        const [scaled] = sharpness.preconditioned;
        expect(scaled?.steps).toEqual([0, 10]);
        near(scaled?.values ?? [], theirs.preconditioned, 0.01);
        // (2 + 2 beta1) / (1 - beta1) by the learning rate.
        near(scaled?.limits ?? [], [38 / 0.003, 38 / 0.003], 1e-4);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  it('tells up to which rate full-batch gradient descent falls at every step: 2 by the sharpness', async () => {
    const { sharpness } = await sharpnessOf(
      ['--sharpness', '1000'],
      authored('softmax-regression', 1, [{ optimizer: 'sgd' }], IMAGES),
    );
    const limit = 2 / (sharpness.values[0]?.[0] ?? Number.NaN);
    const { stdout } = await runMain(
      [],
      authored(
        'softmax-regression',
        30,
        [0.9, 20].map((times) => ({ optimizer: 'sgd', hyper: { lr: times * limit } })),
        IMAGES,
      ),
    );
    const rises = JSON.parse(stdout).runs.map(
      ({ loss }: { readonly loss: readonly number[] }) =>
        loss.filter((value, k) => k > 0 && value > (loss[k - 1] ?? 0)).length,
    );
    expect(rises[0]).toBe(0);
    expect(rises[1]).toBeGreaterThan(0);
  });

  it('refuses a surface and what is no number of steps', async () => {
    const sphere = { objective: { surface: 'sphere' }, runs: [{ optimizer: 'sgd' }] };
    expect((await runMain(['--sharpness', '5'], sphere)).stderr).toMatch(
      /--sharpness: is of a network/,
    );
    expect((await runMain(['--sharpness', '0'], sphere)).stderr).toMatch(
      /--sharpness: 0 is no whole number from 1 on/,
    );
  });
});
