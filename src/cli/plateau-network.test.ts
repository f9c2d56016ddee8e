import { describe, expect, it } from 'vitest';
import { plateau } from '../catalog/schedules/plateau';
import { createRace } from '../engine/race';
import { createMemorySink } from '../engine/testing';
import { evaluationEvery } from '../experiment/network/evaluations';
import type { SavedRace } from '../experiment/saved-race';
import type { Experiment, NetworkSpec } from '../experiment/types';
import { exportTargets } from '../export/twins';
import { createNodeNetwork } from './network-node';
import { runNetwork } from './run-network';
import { race, scriptOf, trainInTorch } from './testing/export-scripts';
import { has } from './testing/python-process';

/* A schedule that looks at the loss, on networks: what it is told, what follows from that, and that scripts do the same. */

const hasTorch = has('torch') && has('numpy');
const NETWORK = {
  kind: 'network',
  model: 'softmax-regression',
  batchSize: 20,
  trainSize: 1000,
  testSize: 300,
};
const STEPS = 260;
const SCHEDULE = { kind: 'plateau', factor: 0.3, patience: 0, threshold: 0.02, cooldown: 1 };
const sgd = { optimizer: 'sgd', hyper: { lr: 1.5 }, schedule: SCHEDULE };

const RUNS: readonly (readonly [string, object, object])[] = [
  ['a rule, told of the test set', sgd, NETWORK],
  ['a rule, told of the validation set', sgd, { ...NETWORK, validationSize: 400 }],
  [
    'an average that is judged in its place',
    { ...sgd, wrappers: [{ kind: 'ema', decay: 0.9 }] },
    NETWORK,
  ],
  [
    'a rate that is changed on the way',
    { ...sgd, changes: [{ step: 111, hyper: { lr: 0.9 } }] },
    NETWORK,
  ],
];

/** Losses on held-out examples of a race, as its schedule is told, from the points of the race itself. */
const rates = (told: readonly number[], every: number, lr0: number, steps: number) => {
  const rate = plateau.compile(SCHEDULE_FULL, lr0);
  return Array.from({ length: steps }, (_, t) =>
    rate(t, t % every === 0 ? told[t / every] : undefined),
  );
};
const SCHEDULE_FULL = { ...SCHEDULE, minLr: 0 };

const networkOf = async (experiment: Experiment) => {
  const { objective, seed, steps } = experiment;
  const made = await createNodeNetwork(
    objective as NetworkSpec,
    seed,
    'wasm',
    undefined,
    evaluationEvery(steps),
  );
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
};

describe('reduce on plateau, on a network', () => {
  it('goes by the loss of the test set every max(25, steps / 20) steps', async () => {
    const experiment = race(sgd, NETWORK, { steps: STEPS, seed: 3 });
    const network = await networkOf(experiment);
    const told: number[] = [];
    const { sink, samples } = createMemorySink(1);
    const one = createRace({ experiment, objective: network.objective, sink, now: () => 0 });
    do {
      if (one.stepIndex % 25 === 0 && one.stepIndex < STEPS)
        told.push((await network.evaluateTest(one.theta(0))).loss);
    } while (await one.step());
    await one.flush();
    one.dispose();
    network.dispose();
    const found = samples[0]?.flatMap(({ lr }) => (Number.isNaN(lr) ? [] : [lr])) ?? [];
    expect(found).toEqual(rates(told, 25, 1.5, STEPS));
    // It fell more than once, and never between two evaluations.
    const falls = found.flatMap((lr, t) => (t > 0 && lr !== found[t - 1] ? [t] : []));
    expect(falls.length).toBeGreaterThan(1);
    expect(falls.every((t) => t % 25 === 0)).toBe(true);
  });

  it('goes on from a saved race as if it had never stopped', async () => {
    const experiment = race(sgd, NETWORK, { steps: STEPS, seed: 3 });
    const go = async (until: number, from?: SavedRace) => {
      const network = await networkOf(experiment);
      const { sink, samples } = createMemorySink(1);
      const one = createRace({
        experiment,
        objective: network.objective,
        sink,
        now: () => 0,
        ...(from ? { from } : {}),
      });
      while (one.stepIndex < until && (await one.step()));
      await one.flush();
      return { one, network, samples };
    };
    const save = async () => {
      const { one, network } = await go(130);
      const saved = structuredClone(await one.save());
      one.dispose();
      network.dispose();
      return saved;
    };
    const ends = [await go(STEPS), await go(STEPS, await save())].map(
      ({ one, network, samples }) => {
        one.dispose();
        network.dispose();
        return samples[0]?.filter(({ step }) => step >= 130).map(({ lr, loss }) => [lr, loss]);
      },
    );
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[0]).toHaveLength(STEPS - 130);
  });

  it.skipIf(!hasTorch).each(RUNS)(
    'is the same in the PyTorch script: %s (needs torch)',
    { timeout: 300_000 },
    async (_, run, network) => {
      const experiment = race(run, network, { steps: STEPS, seed: 3 });
      const [ours] = await runNetwork(experiment, 'wasm', () => 0);
      expect(new Set(ours?.lr).size).toBeGreaterThan(2);
      const theirs = await trainInTorch(experiment);
      theirs.loss.forEach((loss, k) => {
        expect(Math.abs(loss - (ours?.loss[k] ?? Number.NaN)), `step ${k}`).toBeLessThan(2e-3);
      });
      expect(theirs.loss).toHaveLength(STEPS);
      expect(theirs.testLoss).toBeCloseTo(ours?.testLoss ?? Number.NaN, 3);
    },
  );

  it('is told to a method, too', async () => {
    const run = { optimizer: 'backtracking', schedule: { ...SCHEDULE, threshold: 0.9 } };
    const experiment = race(run, NETWORK, { steps: 60 });
    const [ours] = await runNetwork(experiment, 'wasm', () => 0);
    const lr = ours?.lr ?? [];
    // Patience 0, and a loss that would have to fall to a tenth: it falls at step 25, then waits a turn.
    expect(lr[25]).toBeCloseTo(0.3 * (lr[0] ?? Number.NaN), 12);
    expect(lr[24]).toBe(lr[0]);
  });

  it.each(exportTargets)('is told held-out examples in the script for %s', (target) => {
    for (const [name, run, network] of RUNS) {
      const script = scriptOf(race(run, network, { steps: STEPS }), target);
      expect([name, script.includes('t % 25 == 0'), script.includes('x_held')]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});
