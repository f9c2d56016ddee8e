import { describe, expect, it } from 'vitest';
import '../experiment/later';
import type { Experiment } from '../experiment/types';
import type { ExportTarget } from '../export/twins';
import { runNetwork } from './run-network';
import { deviation, execute, experimentOf, pathOf, race, scriptOf } from './testing/export-scripts';
import { has, PYTHON } from './testing/python-process';

/** What a target's scripts import: tests run where all of it is there, and say so where it is not. */
const libraries = [
  ['optax', 'JAX and optax', ['jax', 'optax']],
  ['keras', 'Keras on TensorFlow', ['keras', 'tensorflow']],
] as const satisfies readonly (readonly [ExportTarget, string, readonly string[]])[];

const adam = { optimizer: 'adam', hyper: { lr: 0.05 } };
const fits: readonly (readonly [string, Experiment])[] = [
  ['all points', race(adam, { kind: 'fit', fit: 'circle' })],
  ['batches', race(adam, { kind: 'fit', fit: 'least-squares', batchSize: 7 }, { seed: 3 })],
  [
    'a rule that no library has',
    race({ optimizer: 'lion', hyper: { lr: 0.02 } }, { kind: 'fit', fit: 'outlier-huber' }),
  ],
];

const networkOn = (dataset: unknown, batchSize: number, run: object) =>
  experimentOf({
    objective: {
      kind: 'network',
      dataset,
      model: { layers: [{ kind: 'dense', units: 8, activation: 'tanh' }] },
      batchSize,
    },
    steps: 60,
    runs: [run],
  });
const networks: readonly (readonly [string, Experiment])[] = [
  ['classes', networkOn('spirals', 32, adam)],
  [
    'values, with features',
    networkOn({ kind: 'hills', features: ['x1', 'x2', 'x1x2', 'sin x1'] }, 10, {
      optimizer: 'momentum',
      hyper: { lr: 0.01 },
    }),
  ],
];

/** The largest relative gap between two curves; infinite where they are of different lengths. */
const gapOf = (ours: readonly number[], theirs: readonly number[]): number =>
  ours.length === theirs.length
    ? Math.max(...ours.map((value, k) => Math.abs((theirs[k] ?? Number.NaN) / value - 1)))
    : Number.POSITIVE_INFINITY;

describe.each(libraries)('what is exported to %s', (target, name, modules) => {
  const missing = modules.filter((module) => !has(module));
  const says = (what: string) =>
    missing.length === 0
      ? `${what} in ${name}`
      : `is NOT TESTED to: ${what} (${PYTHON} cannot import ${missing.join(', ')})`;

  it.skipIf(missing.length > 0)(
    says('take fits the same way, and networks on points down the same curve'),
    { timeout: 300_000 },
    async () => {
      // Networks first: scripts of fits turn these libraries to double precision, for whoever comes after.
      const cases = [...networks, ...fits];
      const lines = execute(cases.map(([, experiment]) => scriptOf(experiment, target)));
      for (const [k, [what, experiment]] of fits.entries()) {
        const line = lines[networks.length + k] ?? '';
        expect(deviation(line, pathOf(experiment)), what).toBeLessThan(1e-9);
      }
      for (const [k, [what, experiment]] of networks.entries()) {
        const line = lines[k] ?? '';
        expect(line, what).toMatch(/^\{/);
        const theirs = JSON.parse(line);
        const [ours] = await runNetwork(experiment, 'wasm', () => 0);
        expect(gapOf(ours?.loss ?? [], theirs.loss), what).toBeLessThan(1e-3);
        expect(gapOf([ours?.testLoss ?? 0], [theirs.testLoss]), what).toBeLessThan(1e-3);
        expect(ours?.testAccuracy ?? 0, what).toBeCloseTo(theirs.testAccuracy ?? 0, 6);
      }
    },
  );
});
