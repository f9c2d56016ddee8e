import { describe, expect, it } from 'vitest';
import { exportTargets } from '../export/twins';
import { runNetwork } from './run-network';
import { race, scriptOf, trainInTorch } from './testing/export-scripts';
import { has } from './testing/python-process';

const hasTorch = has('torch') && has('numpy');

const NETWORK = {
  kind: 'network',
  model: 'softmax-regression',
  batchSize: 100,
  trainSize: 1000,
  testSize: 500,
};

/** Every kind of run that is not judged at theta: the average is a state, a sum of state and theta, PyTorch's own. */
const AVERAGES: readonly (readonly [string, object])[] = [
  ['Schedule-Free SGD', { optimizer: 'schedule-free-sgd', hyper: { lr: 2 } }],
  ['Schedule-Free AdamW', { optimizer: 'schedule-free-adamw', hyper: { lr: 0.05 } }],
  [
    'Schedule-Free SGD after a change of its momentum',
    {
      optimizer: 'schedule-free-sgd',
      hyper: { lr: 2 },
      changes: [{ step: 5, hyper: { momentum: 0.6 } }],
    },
  ],
  ['torch.optim.ASGD', { optimizer: 'asgd', hyper: { lr: 1, t0: 2 } }],
  [
    'averaged SGD under a schedule',
    { optimizer: 'asgd', hyper: { lr: 1, t0: 2 }, schedule: { kind: 'cosine' } },
  ],
  [
    'an exponential average',
    { optimizer: 'momentum', hyper: { lr: 0.3 }, wrappers: [{ kind: 'ema', decay: 0.8 }] },
  ],
  [
    'Lookahead',
    { optimizer: 'adam', hyper: { lr: 0.02 }, wrappers: [{ kind: 'lookahead', k: 4, alpha: 0.5 }] },
  ],
];

describe('the script of a network that is judged on an average', () => {
  it.skipIf(!hasTorch).each(AVERAGES)(
    'tests it where the command line does: %s (needs torch)',
    { timeout: 300_000 },
    async (_, run) => {
      const experiment = race(run, NETWORK, { steps: 10, seed: 5 });
      const [ours] = await runNetwork(experiment, 'cpu', () => 0);
      const theirs = await trainInTorch(experiment);
      expect(theirs.loss.at(-1)).toBeCloseTo(ours?.loss.at(-1) ?? Number.NaN, 4);
      expect(theirs.testLoss).toBeCloseTo(ours?.testLoss ?? Number.NaN, 4);
      expect(theirs.testAccuracy).toBeCloseTo(ours?.testAccuracy ?? Number.NaN, 2);
    },
  );

  it.each(exportTargets)('moves there before the test set is answered, in %s', (target) => {
    for (const [name, run] of AVERAGES) {
      const script = scriptOf(race(run, NETWORK, { steps: 10 }), target);
      const [before = '', after = ''] = script.split('# The run is judged on its average.');
      expect([
        name,
        after.includes('test_accuracy = '),
        before.includes('test_accuracy = '),
      ]).toEqual([name, true, false]);
    }
    const plain = scriptOf(race({ optimizer: 'adam' }, NETWORK), target);
    expect(plain).not.toContain('judged');
  });
});
