import { describe, expect, it } from 'vitest';
import { originsOf } from '../experiment/origins';
import type { Experiment } from '../experiment/types';
import { createRace } from './race';
import { createMemorySink, experimentOf } from './testing';
import { createDevicePlane } from './testing-device';

const RUNS = {
  adam: { optimizer: 'adam', hyper: { lr: 0.05 } },
  momentum: {
    optimizer: 'momentum',
    hyper: { lr: 1e-4 },
    changes: [{ step: 20, hyper: { lr: 2e-4 } }],
  },
  lookahead: {
    optimizer: 'sgd',
    hyper: { lr: 1e-4 },
    wrappers: [{ kind: 'lookahead', k: 5, alpha: 0.5 }],
  },
  lbfgs: { optimizer: 'lbfgs' },
  // Leaves all numbers behind.
  steep: { optimizer: 'sgd', hyper: { lr: 1 } },
};
type Name = keyof typeof RUNS;

const STEPS = 30;

const racing = (names: readonly Name[]): Experiment =>
  experimentOf({
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2], gradientNoise: 0.1 },
    steps: STEPS,
    runs: names.map((name) => RUNS[name]),
  });

/** A race on a pretended device, whose runs join and leave on the way. What was told of each is kept by its name. */
const race = (names: readonly Name[]) => {
  let current = racing(names);
  let list = names;
  const { objective: spec, seed } = current;
  if (spec.kind === 'network') throw new Error('planes only');
  const { objective, live } = createDevicePlane(spec, seed, true);
  const told = createMemorySink(Object.keys(RUNS).length);
  const place = (run: number) => Object.keys(RUNS).indexOf(list[run] ?? '');
  let ms = 0;
  const running = createRace({
    experiment: current,
    objective,
    sink: {
      sample: (run, row) => told.sink.sample(place(run), row),
      status: (run, status, step) => told.sink.status(place(run), status, step),
    },
    now: () => {
      ms += 1000;
      return ms;
    },
    metricsEvery: 4,
  });
  const go = async (until = Number.POSITIVE_INFINITY) => {
    while (running.batchIndex < until && (await running.step()));
    await running.flush();
  };
  const regroup = async (next: readonly Name[]) => {
    const after = racing(next);
    const regrouping = running.regroup(after, originsOf(current, after) ?? []);
    list = next;
    current = after;
    await regrouping;
  };
  /** All but the time. */
  const samplesOf = (name: Name) =>
    told.samples[Object.keys(RUNS).indexOf(name)]?.map(({ seconds: _, ...sample }) => sample);
  const secondsOf = (name: Name) =>
    told.samples[Object.keys(RUNS).indexOf(name)]?.map(({ seconds }) => seconds);
  return { running, go, regroup, samplesOf, secondsOf, live, ends: told.ends };
};

const whole = async () => {
  const all = race(['adam', 'momentum', 'lookahead', 'lbfgs', 'steep']);
  await all.go();
  return all;
};

describe('runs that join and leave', () => {
  it('make the steps that they would make had they been there from the start', async () => {
    const expected = await whole();
    const some = race(['adam', 'steep', 'momentum']);
    await some.go(12);
    expect(some.running.status(1)).toBe('diverged');
    await some.regroup(['lookahead', 'momentum', 'steep', 'lbfgs', 'adam']);
    expect([0, 1, 3, 4].map(some.running.made)).toEqual([0, 12, 0, 12]);
    expect([some.running.stepIndex, some.running.batchIndex]).toEqual([12, 0]);
    // One more while they catch up; those that were there make no step before all are together.
    await some.go(5);
    await some.regroup(['lookahead', 'momentum', 'lbfgs', 'steep']);
    await some.go(8);
    expect([0, 1, 2].map(some.running.made)).toEqual([8, 12, 8]);
    await some.go();
    for (const name of ['momentum', 'lookahead', 'lbfgs', 'steep'] as const)
      expect(some.samplesOf(name)).toEqual(expected.samplesOf(name));
    expect(some.samplesOf('momentum')).toHaveLength(STEPS + 1);
    // It left at step 12.
    expect(some.samplesOf('adam')).toEqual(expected.samplesOf('adam')?.slice(0, 12));
    expect(some.running.finished).toBe(true);
    some.running.dispose();
    expect(some.live.size).toBe(0);
  });

  it('join a race that is over, whose runs keep their ends', async () => {
    const expected = await whole();
    const some = race(['adam', 'steep', 'lookahead']);
    await some.go();
    expect(some.running.finished).toBe(true);
    const told = some.ends.length;
    await some.regroup(['momentum', 'steep', 'adam']);
    expect(some.running.finished).toBe(false);
    await some.go();
    expect(some.running.finished).toBe(true);
    expect(some.samplesOf('momentum')).toEqual(expected.samplesOf('momentum'));
    expect(some.samplesOf('adam')).toEqual(expected.samplesOf('adam'));
    expect(some.ends.slice(told).map(({ status }) => status)).toEqual(['finished']);
  });

  it('leave a race that is over as it is', async () => {
    const some = race(['adam', 'steep', 'lookahead']);
    await some.go();
    await some.regroup(['lookahead', 'adam']);
    expect(some.running.finished).toBe(true);
    expect([0, 1].map(some.running.status)).toEqual(['finished', 'finished']);
  });

  it('count the seconds of their own work', async () => {
    const some = race(['adam']);
    await some.go(10);
    await some.regroup(['lookahead', 'adam', 'momentum']);
    await some.go();
    // The clock goes on by a second whenever somebody looks at it: once in a run's update.
    for (const name of ['adam', 'lookahead', 'momentum'] as const)
      expect(some.secondsOf(name)).toEqual(Array.from({ length: STEPS + 1 }, (_, k) => k));
  });
});
