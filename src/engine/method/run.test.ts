import { describe, expect, it } from 'vitest';
import { methods } from '../../catalog/methods';
import { createRace } from '../race';
import { runSliced } from '../slice';
import { createSurfaceObjective } from '../surface/objective';
import { createMemorySink, experimentOf } from '../testing';
import { createDevicePlane } from '../testing-device';

const plane = (runs: readonly unknown[], more: object = {}, steps = 60) => {
  const experiment = experimentOf({
    objective:
      'kind' in more ? more : { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2], ...more },
    steps,
    runs,
  });
  const { objective: spec } = experiment;
  if (spec.kind === 'network') throw new Error('planes only');
  return { experiment, spec };
};

const finish = (runs: readonly unknown[], more: object = {}, steps = 60) => {
  const { experiment, spec } = plane(runs, more, steps);
  const memory = createMemorySink(runs.length);
  const objective = createSurfaceObjective(spec, experiment.seed);
  const race = createRace({ experiment, objective, sink: memory.sink, now: () => 0 });
  while (race.step() === true);
  return { race, ...memory };
};

const BOWL = {
  kind: 'formula',
  formula: 'x^2 + 10*y^2',
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [3, 1],
};
const ids = methods.map(({ id }) => id);

describe('methods in a race', () => {
  it.each(ids)('%s goes down a bowl to its bottom and ends there, before the race does', (id) => {
    const { race, samples, ends } = finish([{ optimizer: id }, { optimizer: 'adam' }], BOWL, 400);
    const [run = [], adam = []] = samples;
    const last = run.at(-1);
    expect(Math.hypot(last?.x ?? Number.NaN, last?.y ?? Number.NaN)).toBeLessThan(1e-7);
    expect(ends[0]).toEqual({ run: 0, status: 'finished', step: run.length - 1 });
    expect(run.length).toBeLessThan(250);
    expect(adam).toHaveLength(401);
    expect(run.map(({ step }) => step)).toEqual(run.map((_, k) => k));
    expect(last?.lr).toBeNaN();
    expect(run.slice(0, -1).every(({ lr }) => Number.isFinite(lr))).toBe(true);
    expect(run[0]).toMatchObject({ x: 3, y: 1, loss: 19, evaluations: 0, stepLength: Number.NaN });
    run.slice(1).forEach((sample, k) => {
      const before = run[k];
      const moved = Math.hypot(sample.x - (before?.x ?? 0), sample.y - (before?.y ?? 0));
      expect(sample.stepLength).toBeCloseTo(moved, 12);
      expect(sample.evaluations).toBeGreaterThanOrEqual(before?.evaluations ?? 0);
      expect(sample.loss).toBe(sample.x ** 2 + 10 * sample.y ** 2);
    });
    expect(race.evaluations(0)).toBe(last?.evaluations);
    expect(race.functionEvaluations(0)).toBeGreaterThanOrEqual(race.evaluations(0));
    expect(race.stateBytes(0)).toBe(
      (methods.find((one) => one.id === id)?.stateVectors({ historySize: 10 }, 2) ?? 0) * 16,
    );
  });

  it('Newton is done with a quadratic in one step, the curvature asked for once', () => {
    const { race, samples } = finish([{ optimizer: 'newton' }], BOWL);
    expect(samples[0]?.map(({ x, y }) => [x, y])).toEqual([
      [3, 1],
      [0, 0],
    ]);
    expect([race.evaluations(0), race.functionEvaluations(0), race.hessianEvaluations(0)]).toEqual([
      2, 2, 1,
    ]);
  });

  it('Newton goes to the saddle, and away from it by the magnitude of curvature', () => {
    const start = { surface: 'saddle', start: [1, 0.5] };
    const signed = finish([{ optimizer: 'newton' }], start, 10);
    expect(signed.samples[0]?.at(-1)).toMatchObject({ x: 0, y: 0 });
    const absolute = finish([{ optimizer: 'newton', hyper: { curvature: 'absolute' } }], start, 10);
    expect(absolute.samples[0]?.at(-1)?.loss).toBeLessThan(-100);
  });

  it('Nelder-Mead asks for no gradient', () => {
    const { race } = finish([{ optimizer: 'nelder-mead' }], {}, 500);
    expect(race.evaluations(0)).toBe(0);
    expect(race.functionEvaluations(0)).toBeGreaterThan(100);
  });

  it('counts one evaluation of each for plain gradient descent, and nothing for the record', () => {
    const { race } = finish([{ optimizer: 'sgd', hyper: { lr: 0.0005 } }], {}, 30);
    expect([race.evaluations(0), race.functionEvaluations(0), race.hessianEvaluations(0)]).toEqual([
      30, 30, 0,
    ]);
  });

  it('leaves the other runs bit-identical', () => {
    const adam = { optimizer: 'adam', hyper: { lr: 0.05 } };
    const alone = finish([adam]);
    const mixed = finish([{ optimizer: 'bfgs' }, adam, { optimizer: 'lbfgs' }]);
    expect(mixed.samples[1]).toEqual(alone.samples[0]);
  });

  it('calls it divergence where there is no bottom', () => {
    // Newton goes to the saddle, and a region of trust has its largest radius.
    for (const id of ids.filter((one) => !one.startsWith('newton') || one === 'newton-cg')) {
      const { race, samples, ends } = finish(
        [{ optimizer: id }],
        { surface: 'saddle', start: [1, 0.5] },
        2000,
      );
      expect([id, race.status(0)]).toEqual([id, 'diverged']);
      const run = samples[0] ?? [];
      expect(ends[0]?.step).toBe(run.length - 1);
      expect(run.slice(0, -1).every(({ loss }) => Number.isFinite(loss))).toBe(true);
    }
  });

  it('ends at once where the start has no value', () => {
    const nowhere = { ...BOWL, formula: 'log(x) + y^2', start: [-1, 1] };
    for (const id of ids.filter((one) => one !== 'nelder-mead')) {
      const { ends } = finish([{ optimizer: id }], nowhere, 5);
      expect(ends).toEqual([{ run: 0, status: 'diverged', step: 0 }]);
    }
  });

  it('takes the rate of the schedule, and a change from the update it names', () => {
    const newton = { optimizer: 'newton', hyper: { lr: 0.5 } };
    const schedule = { kind: 'exponential', gamma: 0.5 };
    const { samples } = finish([{ ...newton, schedule }], BOWL, 4);
    expect(samples[0]?.map(({ lr }) => lr)).toEqual([0.5, 0.25, 0.125, 0.0625, Number.NaN]);
    // x <- (1 - lr) x on a quadratic.
    expect(samples[0]?.map(({ x }) => x / 3)).toEqual([1, 0.5, 0.375, 0.328125, 0.3076171875]);
    const changes = [{ step: 3, hyper: { lr: 0.125 } }];
    const changed = finish([{ ...newton, changes }], BOWL, 3);
    expect(changed.samples[0]?.map(({ x }) => x / 3)).toEqual([1, 0.5, 0.25, 0.21875]);
  });

  it('lives with noise on the gradient, which is another one every step', () => {
    for (const id of ids) {
      const noisy = { ...BOWL, gradientNoise: 0.01 };
      const { samples, race } = finish([{ optimizer: id }], noisy, 150);
      const last = samples[0]?.at(-1);
      expect(race.status(0)).toBe('finished');
      expect(last?.loss).toBeLessThan(0.01);
    }
  });
});

describe('methods on a device', () => {
  const RUNS = [
    ...ids.filter((id) => id !== 'newton').map((optimizer) => ({ optimizer })),
    { optimizer: 'adam', hyper: { lr: 0.05 } },
  ];

  const race = (steps: number, lossAtEnd: boolean) => {
    const { experiment, spec } = plane(RUNS, {}, steps);
    const device = createDevicePlane(spec, 1, lossAtEnd);
    const memory = createMemorySink(RUNS.length);
    const made = createRace({
      experiment,
      objective: device.objective,
      sink: memory.sink,
      now: () => 0,
    });
    return { race: made, ...device, ...memory };
  };
  /** What asks for an exact Hessian gets differences of gradients there, which is another path. */
  const same = RUNS.flatMap(({ optimizer }, i) =>
    optimizer === 'newton-cg' || optimizer === 'newton-trust-region' ? [] : [i],
  );

  it('awaits its answers, makes the same steps, and frees every vector once', async () => {
    const { race: made, live, samples, ends } = race(60, true);
    const outcome = await runSliced(made, {
      now: () => 0,
      sliceMs: 0,
      yieldToHost: async () => {},
      shouldStop: () => false,
    });
    expect(outcome).toBe('finished');
    const host = finish(RUNS);
    for (const i of same) {
      const plain = (run: (typeof samples)[number] | undefined) =>
        run?.map((sample) => ({ ...sample }));
      expect(plain(samples[i])).toEqual(plain(host.samples[i]));
    }
    expect(ends.filter(({ run }) => same.includes(run)).length).toBe(same.length);
    const newtonCg = RUNS.findIndex(({ optimizer }) => optimizer === 'newton-cg');
    expect(made.hessianEvaluations(newtonCg)).toBe(0);
    expect(samples[newtonCg]?.at(-1)?.loss).toBeLessThan(samples[newtonCg]?.[0]?.loss ?? 0);
    made.dispose();
    expect(live.size).toBe(0);
  });

  it('holds no more vectors after many steps than after few', async () => {
    const { race: made, live } = race(60, false);
    const sizes: number[] = [];
    for (let k = 0; k < 40; k += 1) {
      await made.step();
      await made.flush();
      sizes.push(live.size);
    }
    // L-BFGS fills its ten pairs by then.
    expect(sizes[39]).toBeLessThanOrEqual((sizes[15] ?? 0) + 2);
    made.dispose();
    expect(live.size).toBe(0);
  });

  it('is thrown away in the middle of a step without a trace', async () => {
    const { race: made, live } = race(60, true);
    await made.step();
    const moving = made.step();
    expect(moving).toBeInstanceOf(Promise);
    expect(made.step()).toBe(moving);
    made.dispose();
    expect(await moving).toBe(false);
    expect(live.size).toBe(0);
  });

  it('passes a failed reading on', async () => {
    const { experiment, spec } = plane([{ optimizer: 'lbfgs' }]);
    const { objective } = createDevicePlane(spec, 1, true);
    const broken = { ...objective, read: () => Promise.reject(new Error('device lost')) };
    const { sink } = createMemorySink(1);
    const made = createRace({ experiment, objective: broken, sink, now: () => 0 });
    await expect(made.step()).rejects.toThrow('device lost');
  });
});
