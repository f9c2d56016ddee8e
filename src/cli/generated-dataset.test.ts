import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { activations } from '../catalog/activations';
import { datasets } from '../catalog/datasets';
import { blobs } from '../catalog/testing/blobs';
import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import { exportRun } from '../export/export';
import { type ExportTarget, exportTargets } from '../export/twins';
import { runNetwork } from './run-network';
import { has, lastLine, PYTHON, runInPython } from './testing/python-process';

const catalogue = [...datasets, blobs];
const hasTorch = has('torch') && has('numpy');

const experimentOf = (more: object = {}, run: object = {}): Experiment => {
  const parsed = parseExperiment(
    {
      objective: {
        kind: 'network',
        dataset: { kind: 'blobs', n: 200, noise: 0.3, seed: 4 },
        model: {
          layers: [
            { kind: 'dense', units: 7, activation: 'tanh' },
            { kind: 'dense', units: 5, activation: 'sigmoid' },
          ],
        },
        batchSize: 16,
        ...more,
      },
      steps: 60,
      runs: [{ optimizer: 'adam', hyper: { lr: 0.05 }, ...run }],
    },
    catalogue,
  );
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const train = async (experiment: Experiment, backend: 'wasm' | 'cpu') => {
  const [result] = await runNetwork(experiment, backend, () => 0, false, catalogue);
  if (result === undefined) throw new Error('no result');
  return result;
};

const scriptOf = (experiment: Experiment, target: ExportTarget): string => {
  const script = exportRun(experiment, 0, target, catalogue);
  if (!script.ok) throw new Error(script.error.message);
  return script.value;
};

const cases = [
  ['cross-entropy', {}],
  [
    'squared error, standardised, penalties',
    { loss: 'mean-squared-error', preprocess: 'standardize', l1: 1e-4, l2: 1e-3 },
  ],
  [
    'softmax regression of all points at once',
    { model: 'softmax-regression', batchSize: 200, init: 'pattern', order: 'sequential' },
  ],
  // The penalty keeps losses above the last digits of float32.
  ...activations.map(
    ({ id }) =>
      [
        `the activation ${id}`,
        {
          model: { layers: [4, 6].map((units) => ({ kind: 'dense', units, activation: id })) },
          l2: 1e-3,
        },
      ] as const,
  ),
] as const;

const largestGap = (a: readonly number[], b: readonly number[]) => {
  expect(a.length).toBe(b.length);
  return Math.max(...a.map((value, k) => Math.abs(value / (b[k] ?? Number.NaN) - 1)));
};

describe('a data set that is computed, of two numbers and three classes', () => {
  it.each(cases)('trains by compiled code as by tfjs on plain JavaScript: %s', async (_, more) => {
    const experiment = experimentOf(more);
    const [wasm, cpu] = [await train(experiment, 'wasm'), await train(experiment, 'cpu')];
    expect(largestGap(wasm.loss, cpu.loss)).toBeLessThan(1e-4);
    expect(wasm.testAccuracy).toBe(cpu.testAccuracy);
    // The clouds are four deviations apart.
    expect(wasm.testAccuracy).toBeGreaterThan(0.95);
  });

  it('drops from hidden layers on both, in the same way', async () => {
    const experiment = experimentOf({ dropout: 0.3 });
    const [wasm, cpu] = [await train(experiment, 'wasm'), await train(experiment, 'cpu')];
    expect(largestGap(wasm.loss, cpu.loss)).toBeLessThan(1e-4);
    const whole = await train(experimentOf(), 'wasm');
    expect(largestGap(wasm.loss, whole.loss)).toBeGreaterThan(0.01);
  });

  it.skipIf(!hasTorch).each(cases)(
    'trains in the exported PyTorch script to the same curve: %s (needs torch)',
    { timeout: 120_000 },
    async (_, more) => {
      const experiment = experimentOf(more);
      const ours = await train(experiment, 'wasm');
      const { stdout, stderr } = await runInPython(scriptOf(experiment, 'pytorch'));
      expect(stderr).toBe('');
      const theirs = JSON.parse(lastLine(stdout));
      expect(largestGap(theirs.loss, ours.loss)).toBeLessThan(1e-4);
      expect(Math.abs(theirs.testLoss / (ours.testLoss ?? 0) - 1)).toBeLessThan(1e-4);
      expect(theirs.testAccuracy).toBeCloseTo(ours.testAccuracy ?? 0, 9);
    },
  );

  it.each(exportTargets)('stands in the %s script itself, which Python can compile', (target) => {
    for (const run of [{}, { optimizer: 'lbfgs', hyper: {} }]) {
      const script = scriptOf(experimentOf({ model: { layers: [] } }, run), target);
      expect(script).toContain('on Blobs, 60 steps.');
      expect(script).not.toMatch(/mnist|argparse|gzip/i);
      const compiled = spawnSync(PYTHON, ['-c', 'import sys, ast; ast.parse(sys.stdin.read())'], {
        input: script,
        encoding: 'utf8',
      });
      expect(compiled.stderr).toBe('');
      const examples = /^EXAMPLES = np\.array\(\[([^\]]*)\]/m.exec(script)?.[1]?.split(',') ?? [];
      const { source } = blobs.describe({ n: 200, noise: 0.3, seed: 4 });
      if (source.kind !== 'generated') throw new Error('not computed');
      expect(Float32Array.from(examples, Number)).toEqual(source.generate().train.examples);
    }
  });
});
