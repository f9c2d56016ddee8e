import { describe, expect, it } from 'vitest';
import type { Experiment } from '../experiment/types';
import { createRace } from './race';
import { runSliced } from './slice';
import { createSurfaceObjective } from './surface/objective';
import { createMemorySink, experimentOf } from './testing';
import { createDevicePlane } from './testing-device';

const experiment = experimentOf({
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 30,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.05 } },
    { optimizer: 'sgd', hyper: { lr: 1 } },
  ],
});

const specOf = ({ objective }: Experiment) => {
  if (objective.kind === 'network') throw new Error('planes only');
  return objective;
};

const reference = () => {
  const memory = createMemorySink(2);
  const objective = createSurfaceObjective(specOf(experiment), 1);
  const race = createRace({ experiment, objective, sink: memory.sink, now: () => 0 });
  while (race.step());
  return memory;
};

describe('a race whose objective computes gradients together', () => {
  it('asks once a step for all runs that still run, and goes as it would run by run', async () => {
    const { objective, live } = createDevicePlane(specOf(experiment), 1, true);
    const asked: number[] = [];
    const together = {
      ...objective,
      gradient: () => {
        throw new Error('asked run by run');
      },
      gradients: (points: readonly Float64Array[], step: number) => {
        asked.push(points.length);
        return points.map((point) => objective.gradient(point, step));
      },
    };
    const { sink, samples, ends } = createMemorySink(2);
    const race = createRace({ experiment, objective: together, sink, now: () => 0 });
    while (race.step() === true) await race.flush();
    await race.flush();
    const expected = reference();
    expect(samples).toEqual(expected.samples);
    expect(ends).toEqual(expected.ends);
    expect(asked).toHaveLength(30);
    expect(asked[0]).toBe(2);
    expect(asked.at(-1)).toBe(1);
    race.dispose();
    expect(live.size).toBe(0);
  });
});

describe('a race whose scalars are on a device', () => {
  it('reports the same in overlapping batches, finds divergence when it reads, and leaks nothing', async () => {
    const { objective, live, reads } = createDevicePlane(specOf(experiment), 1, true);
    const { sink, samples, ends } = createMemorySink(2);
    const race = createRace({ experiment, objective, sink, now: () => 0 });
    const flushes: (void | Promise<void>)[] = [];
    for (let k = 1; race.step() === true; k += 1) {
      if (k < 7) expect(samples[0]).toEqual([]);
      if (k % 7 === 0) flushes.push(race.flush());
    }
    flushes.push(race.flush());
    await Promise.all(flushes);
    const expected = reference();
    expect(samples).toEqual(expected.samples);
    expect(ends).toEqual(expected.ends);
    expect(race.status(1)).toBe('diverged');
    expect(race.evaluations(1)).toBe(samples[1]?.length);
    expect(race.evaluations(0)).toBe(30);
    expect(reads()).toBe(5);
    race.dispose();
    expect(live.size).toBe(0);
  });

  it('gives unread scalars back and says no more when it is thrown away', async () => {
    const { objective, live } = createDevicePlane(specOf(experiment), 1, true);
    const { sink, samples } = createMemorySink(2);
    const race = createRace({ experiment, objective, sink, now: () => 0 });
    for (let k = 0; k < 5; k += 1) race.step();
    const reading = race.flush();
    for (let k = 0; k < 5; k += 1) race.step();
    expect(live.size).toBeGreaterThan(0);
    race.dispose();
    race.dispose();
    await reading;
    expect(live.size).toBe(0);
    expect(samples[0]).toEqual([]);
  });

  it('without a loss at the end: samples 0 to n - 1, other measures each fifth step only', async () => {
    const { objective, live } = createDevicePlane(specOf(experiment), 1, false);
    const { sink, samples, ends } = createMemorySink(2);
    const race = createRace({ experiment, objective, sink, now: () => 0, metricsEvery: 5 });
    while (race.step());
    await race.flush();
    const full = reference().samples[0]?.slice(0, 30) ?? [];
    const [run = []] = samples;
    expect(run.map(({ loss }) => loss)).toEqual(full.map(({ loss }) => loss));
    for (const name of ['gradientNorm', 'stepLength', 'x', 'y'] as const)
      expect(run.map((sample) => sample[name])).toEqual(
        full.map((sample) => (sample.step % 5 === 0 ? sample[name] : NaN)),
      );
    expect(ends).toContainEqual({ run: 0, status: 'finished', step: 30 });
    race.dispose();
    expect(live.size).toBe(0);
  });

  it('sees that the very last update broke the parameters', async () => {
    const short: Experiment = experimentOf({
      objective: {
        kind: 'formula',
        formula: 'exp(x) + y^2',
        domain: [
          [-2, 2],
          [-2, 2],
        ],
        start: [709, 1],
      },
      steps: 1,
      runs: [{ optimizer: 'custom', rule: 'theta = theta - lr * g * g', hyper: { lr: 1 } }],
    });
    const { objective } = createDevicePlane(specOf(short), 1, false);
    const { sink, samples, ends } = createMemorySink(1);
    const race = createRace({ experiment: short, objective, sink, now: () => 0 });
    expect(race.step()).toBe(false);
    await race.flush();
    expect(samples[0]?.length).toBe(1);
    expect(ends).toEqual([{ run: 0, status: 'diverged', step: 1 }]);
  });

  it('passes a failed reading on', async () => {
    const { objective } = createDevicePlane(specOf(experiment), 1, true);
    const broken = { ...objective, read: () => Promise.reject(new Error('device lost')) };
    const { sink } = createMemorySink(2);
    const race = createRace({ experiment, objective: broken, sink, now: () => 0 });
    race.step();
    await expect(race.flush()).rejects.toThrow('device lost');
  });
});

describe('runSliced', () => {
  const sliced = (stopAfter: number) => {
    const { objective } = createDevicePlane(specOf(experiment), 1, true);
    const { sink, samples } = createMemorySink(2);
    let clock = 0;
    let yields = 0;
    const now = () => {
      clock += 1;
      return clock;
    };
    const race = createRace({ experiment, objective, sink, now: () => 0 });
    const outcome = runSliced(race, {
      sliceMs: 5,
      now,
      yieldToHost: async () => {
        yields += 1;
      },
      shouldStop: () => race.stepIndex >= stopAfter,
    });
    return outcome.then((result) => ({ result, samples, race, yields }));
  };

  it('runs to the end in slices of the given time and reports everything', async () => {
    const { result, samples, yields } = await sliced(Number.POSITIVE_INFINITY);
    expect(result).toBe('finished');
    expect(samples).toEqual(reference().samples);
    // 5 ticks a slice, one a step: 30 steps take 6 slices or a few more.
    expect(yields).toBeGreaterThanOrEqual(5);
    expect(yields).toBeLessThanOrEqual(8);
  });

  it('stops before the step it is told, with everything so far reported', async () => {
    const { result, samples, race } = await sliced(11);
    expect(result).toBe('stopped');
    expect(race.stepIndex).toBe(11);
    expect(samples[0]?.length).toBe(11);
  });
});
