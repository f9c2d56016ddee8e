import { describe, expect, it } from 'vitest';
import type { Experiment, RunSpec } from '../experiment/types';
import { createRace } from './race';
import { createSurfaceObjective } from './surface/objective';
import { createMemorySink, experimentOf } from './testing';

const plane = (runs: readonly unknown[], more: object = {}, steps = 40): Experiment =>
  experimentOf({
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2], ...more },
    steps,
    runs,
  });

const start = (experiment: Experiment) => {
  const { objective: spec, seed } = experiment;
  if (spec.kind === 'network') throw new Error('planes only');
  const memory = createMemorySink(experiment.runs.length);
  let clock = 0;
  const race = createRace({
    experiment,
    objective: createSurfaceObjective(spec, seed),
    sink: memory.sink,
    now: () => {
      clock += 250;
      return clock;
    },
  });
  return { race, ...memory };
};

const finish = (experiment: Experiment) => {
  const started = start(experiment);
  while (started.race.step());
  return started;
};

const ADAM = { optimizer: 'adam', hyper: { lr: 0.05 } };
const MOMENTUM = { optimizer: 'momentum', hyper: { lr: 0.0005 } };
const WILD = { optimizer: 'sgd', hyper: { lr: 1 } };

describe('createRace', () => {
  it('reports steps 0 to n, with the numbers of plain gradient descent', () => {
    const { race, samples, ends } = finish(
      experimentOf({
        objective: {
          kind: 'formula',
          formula: 'x^2 + 2*y^2',
          domain: [
            [-2, 2],
            [-2, 2],
          ],
          start: [1, 1],
        },
        steps: 3,
        runs: [{ optimizer: 'sgd', hyper: { lr: 0.125 } }],
      }),
    );
    const [run = []] = samples;
    // theta <- (3/4 x, 1/2 y): all of it exact in binary.
    expect(run.map(({ x, y }) => [x, y])).toEqual([
      [1, 1],
      [0.75, 0.5],
      [0.5625, 0.25],
      [0.421875, 0.125],
    ]);
    expect(run.map(({ loss }) => loss)).toEqual([3, 1.0625, 0.44140625, 0.421875 ** 2 + 2 / 64]);
    expect(run.map(({ lr }) => lr)).toEqual([0.125, 0.125, 0.125, NaN]);
    expect(run.map(({ evaluations }) => evaluations)).toEqual([0, 1, 2, 3]);
    expect(run.map(({ seconds }) => seconds)).toEqual([0, 0.25, 0.5, 0.75]);
    expect(run[0]?.gradientNorm).toBe(Math.hypot(2, 4));
    expect(run[0]?.stepLength).toBeNaN();
    expect(run[1]?.stepLength).toBe(Math.hypot(0.25, 0.5));
    expect(ends).toEqual([{ run: 0, status: 'finished', step: 3 }]);
    expect(race.evaluations(0)).toBe(3);
    expect(race.finished).toBe(true);
    expect(race.stepIndex).toBe(3);
    expect(race.step()).toBe(false);
  });

  it('leaves the others bit-identical when one diverges', () => {
    const alone = finish(plane([ADAM, MOMENTUM]));
    const mixed = finish(plane([ADAM, WILD, MOMENTUM]));
    expect(mixed.samples[0]).toEqual(alone.samples[0]);
    expect(mixed.samples[2]).toEqual(alone.samples[1]);
    const wild = mixed.samples[1] ?? [];
    const last = wild.at(-1);
    expect(mixed.race.status(1)).toBe('diverged');
    expect(mixed.ends[0]).toEqual({ run: 1, status: 'diverged', step: last?.step });
    expect(Number.isFinite(last?.loss)).toBe(false);
    expect(wild.slice(0, -1).every(({ loss }) => Number.isFinite(loss))).toBe(true);
    expect(wild.length).toBeLessThan(40);
    expect(mixed.race.evaluations(1)).toBe(wild.length);
  });

  it('diverges at step 0 where the loss is undefined', () => {
    const { ends, race } = finish(
      experimentOf({
        objective: {
          kind: 'formula',
          formula: 'log(x) + y^2',
          domain: [
            [-2, 2],
            [-2, 2],
          ],
          start: [-1, 1],
        },
        steps: 5,
        runs: [ADAM],
      }),
    );
    expect(ends).toEqual([{ run: 0, status: 'diverged', step: 0 }]);
    expect(race.finished).toBe(true);
  });

  const withChange = (run: object, change: object): RunSpec[] => [
    { ...run, changes: [change] } as unknown as RunSpec,
  ];

  it.each([
    ['a learning rate', ADAM, { lr: 0.2 }],
    ['a decay rate', ADAM, { beta1: 0.5 }],
    ['an option that is neutral by default', MOMENTUM, { weightDecay: 0.01 }],
    ['a flag', { optimizer: 'rmsprop', hyper: { lr: 0.01 } }, { centered: true }],
  ])('replays %s changed mid-run bit for bit', (_name, run, hyper) => {
    const live = start(plane([run]));
    for (let k = 0; k < 17; k += 1) live.race.step();
    const change = live.race.change(0, hyper);
    expect(change).toEqual({ step: 18, hyper });
    while (live.race.step());
    const replay = finish(plane(withChange(run, change)));
    expect(replay.samples).toEqual(live.samples);
    const untouched = finish(plane([run]));
    const [a = []] = live.samples;
    const [b = []] = untouched.samples;
    // The change acts from update 18 on: point 17 is the old one still, point 18 is not.
    expect(a.slice(0, 17)).toEqual(b.slice(0, 17));
    expect([a[17]?.x, a[17]?.y]).toEqual([b[17]?.x, b[17]?.y]);
    expect(a[18]?.x).not.toBe(b[18]?.x);
  });

  it('takes a change at a later update, and none in the past', () => {
    const { race, samples } = start(plane([ADAM]));
    race.step();
    expect(race.change(0, { lr: 0.5 }, 4)).toEqual({ step: 4, hyper: { lr: 0.5 } });
    expect(() => race.change(0, { lr: 0.5 }, 1)).toThrow(RangeError);
    while (race.step());
    expect(samples[0]?.slice(0, 5).map(({ lr }) => lr)).toEqual([0.05, 0.05, 0.05, 0.5, 0.5]);
  });

  it('gives every run the same noise, whatever else runs', () => {
    const noisy = { gradientNoise: 3 };
    const alone = finish(plane([ADAM], noisy));
    const pair = finish(plane([MOMENTUM, ADAM], noisy));
    expect(pair.samples[1]).toEqual(alone.samples[0]);
    expect(alone.samples[0]).not.toEqual(finish(plane([ADAM])).samples[0]);
  });
});
