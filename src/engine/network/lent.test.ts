import { describe, expect, it } from 'vitest';
import '../../experiment/later';
import { createNodeNetwork } from '../../cli/network-node';
import { named } from '../../experiment/recorded/columns';
import { parseExperiment } from '../../experiment/schema';
import { permutation } from '../../random/permutation';
import { createRandom } from '../../random/seeded';
import { createRace } from '../race';

const RUNS = [
  { optimizer: 'adam', hyper: { lr: 0.01 } },
  { optimizer: 'momentum', hyper: { lr: 0.01 }, wrappers: [{ kind: 'clip-norm', max: 0.1 }] },
  { optimizer: 'sgd', hyper: { lr: 0.01 }, wrappers: [{ kind: 'sam' }] },
  { optimizer: 'sophia', hyper: { lr: 0.001 } },
  { optimizer: 'adam', hyper: { lr: 0.01 }, schedule: { kind: 'plateau' } },
];

const parsed = parseExperiment({
  objective: { kind: 'network', dataset: 'circles', batchSize: 25 },
  steps: 60,
  runs: RUNS,
});
if (!parsed.ok) throw new Error(parsed.error.message);
const experiment = parsed.value;

/** Every run's losses, with or without what is lent. */
const losses = async (lends: boolean) => {
  const { objective: spec, seed } = experiment;
  if (spec.kind !== 'network') throw new Error('no network');
  const made = await createNodeNetwork(spec, seed, 'wasm', undefined, 20);
  if (!made.ok) throw new Error(made.error.message);
  const { lend, ...objective } = made.value.objective;
  let asked = 0;
  const told: number[][] = RUNS.map(() => []);
  const race = createRace({
    experiment,
    objective:
      lends && lend
        ? {
            ...objective,
            lend: (at, step) => {
              asked += 1;
              return lend(at, step);
            },
          }
        : objective,
    sink: { sample: (run, row) => void told[run]?.push(named(row).loss), status: () => {} },
    now: () => 0,
    metricsEvery: 0,
  });
  while (await race.step());
  await race.flush();
  race.dispose();
  made.value.dispose();
  return { told, asked };
};

describe('what a small network lends', () => {
  it('changes no number of any run: probes, given vectors, schedules that listen', async () => {
    const [lent, owned] = [await losses(true), await losses(false)];
    // A run that probes takes gradients of its own.
    expect(lent.asked).toBe((RUNS.length - 1) * 60);
    // A loss that waits on the device is a float32.
    expect(lent.told.map((run) => run.map(Math.fround))).toEqual(owned.told);
    for (const run of lent.told) expect(run).toHaveLength(60);
  });
});

it('shuffles as by one number after the other', () => {
  for (const size of [0, 1, 2, 7, 320]) {
    const random = createRandom(9, 'a');
    const order = Array.from({ length: size }, (_, k) => k);
    for (let i = size - 1; i > 0; i -= 1) {
      const j = random.integer(i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    expect(Array.from(permutation(size, 9, 'a'))).toEqual(order);
    // And goes on where one by one would.
    const whole = createRandom(9, 'a');
    whole.shuffle(new Uint32Array(size));
    expect(whole.uniform()).toBe(random.uniform());
  }
});
