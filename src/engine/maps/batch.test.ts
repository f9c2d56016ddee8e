import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import { axisView } from '../../experiment/map/axis';
import { axisChoices } from '../../experiment/map/choices';
import {
  DIVERGED,
  ELSEWHERE,
  type MapAxisChoice,
  type MapSpec,
  NEVER,
} from '../../experiment/map/spec';
import { resolvePlane } from '../../experiment/plane';
import type { Domain, Experiment } from '../../experiment/types';
import { simulateSurface } from '../surface/simulate';
import { createBatchMapper } from './batch';
import { createOutcome } from './outcome';
import { createPlan } from './plan';
import { pixelExperiment, racePixels } from './race-pixels';

const momentum = { optimizer: 'momentum', hyper: { lr: 0.01, momentum: 0.9 } };
const adam = { optimizer: 'adam', hyper: { lr: 0.3 } };

const finish = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
};

const experimentOf = (surface: string, run: object, more: object = {}) =>
  canonical({ objective: { kind: 'surface', surface, ...more }, steps: 60, runs: [run] });

const fitOf = (more: object) =>
  canonical({ objective: { kind: 'fit', ...more }, steps: 60, runs: [adam] });

const basins = (surface: string, run: object, more: object = {}): MapSpec =>
  basinsOf(experimentOf(surface, run, more));

const basinsOf = (experiment: Experiment): MapSpec => {
  if (experiment.objective.kind === 'network') throw new Error('a network');
  const view = resolvePlane(experiment.objective).domain;
  return { kind: 'basins', experiment, run: 0, steps: 60, width: 12, height: 8, view };
};

const trainability = (surface: string, run: object, names: readonly [string, string]): MapSpec => {
  const experiment = experimentOf(surface, run);
  const choices = axisChoices(experiment.runs[0] ?? (experiment.runs.at(-1) as never));
  const [x, y] = names.map((name) => choices.find((choice) => choice.name === name));
  if (!x || !y) throw new Error(`no axis ${names}; there are ${choices.map((c) => c.name)}`);
  const view: Domain = [axisView(x), axisView(y)];
  const axes: [MapAxisChoice, MapAxisChoice] = [x, y];
  const target = 0.5;
  return {
    kind: 'trainability',
    experiment,
    run: 0,
    steps: 60,
    width: 12,
    height: 8,
    view,
    axes,
    target,
  };
};

const bothWays = (spec: MapSpec) => {
  const plan = createPlan(spec);
  if (plan.rules === undefined) throw new Error('this run has no single program');
  const pixels = Uint32Array.from({ length: spec.width * spec.height }, (_, k) => k);
  const batch = createOutcome(pixels.length);
  finish(finish(createBatchMapper(plan, plan.rules)).compute(pixels, batch));
  const race = createOutcome(pixels.length);
  finish(racePixels(plan, pixels, race));
  return { batch, race };
};

describe('a basin map computed in batches is that of one race a pixel, to the last bit', () => {
  it.each([
    ['momentum on Himmelblau', basins('himmelblau', momentum)],
    ['Adam on Rastrigin', basins('rastrigin', adam)],
    ['SGD that diverges on Beale', basins('beale', { optimizer: 'sgd', hyper: { lr: 0.01 } })],
    ['a schedule', basins('himmelblau', { ...adam, schedule: { kind: 'cosine', totalSteps: 60 } })],
    ['uniform state (NAdam)', basins('himmelblau', { optimizer: 'nadam', hyper: { lr: 0.1 } })],
    ['reductions (LARS)', basins('himmelblau', { optimizer: 'lars', hyper: { lr: 0.5 } })],
    ['state of all parameters (Prodigy)', basins('himmelblau', { optimizer: 'prodigy' })],
    ['clipping', basins('rosenbrock', { ...momentum, wrappers: [{ kind: 'clip-norm', max: 1 }] })],
    ['a probe (SAM)', basins('himmelblau', { ...momentum, wrappers: [{ kind: 'sam', rho: 0.1 }] })],
    ['noise', basins('himmelblau', momentum, { gradientNoise: 10, batchSize: 4 })],
    ['a fit', basinsOf(fitOf({ fit: 'two-layers' }))],
    ['a fit by batches', basinsOf(fitOf({ fit: 'sine', batchSize: 7 }))],
    ['a curve', basins('double-well-1d', { optimizer: 'sgd', hyper: { lr: 0.05 } })],
    [
      'a rate changed on the way',
      basins('himmelblau', { ...momentum, changes: [{ step: 20, hyper: { lr: 0.001 } }] }),
    ],
  ])('%s', (_, spec) => {
    const { batch, race } = bothWays(spec);
    expect(batch).toEqual(race);
    expect(new Set([...batch.steps, ...batch.loss]).size).toBeGreaterThan(5);
  });
});

describe('a trainability map computed in batches is that of one race a pixel, to the last bit', () => {
  it.each([
    ['lr and momentum', trainability('rosenbrock', momentum, ['lr', 'momentum'])],
    ['the two betas of Adam', trainability('rosenbrock', adam, ['beta1', 'beta2'])],
    [
      'lr and the decay that multiplies it',
      trainability('beale', { optimizer: 'adamw', hyper: { lr: 0.1 } }, ['lr', 'weightDecay']),
    ],
    [
      'uniform state over both axes',
      trainability('himmelblau', { optimizer: 'nadam', hyper: { lr: 0.1 } }, [
        'momentumDecay',
        'beta1',
      ]),
    ],
    [
      'uniform state over both axes, turned',
      trainability('himmelblau', { optimizer: 'nadam', hyper: { lr: 0.1 } }, [
        'beta1',
        'momentumDecay',
      ]),
    ],
    [
      'a rate under a schedule',
      trainability('rosenbrock', { ...adam, schedule: { kind: 'exponential', gamma: 0.97 } }, [
        'lr',
        'beta1',
      ]),
    ],
    [
      "a wrapper's number",
      trainability('rosenbrock', { ...momentum, wrappers: [{ kind: 'clip-norm', max: 1 }] }, [
        'lr',
        'max',
      ]),
    ],
    [
      'the radius of SAM',
      trainability('himmelblau', { ...momentum, wrappers: [{ kind: 'sam', rho: 0.1 }] }, [
        'rho',
        'lr',
      ]),
    ],
    [
      'whole numbers',
      trainability('rosenbrock', { ...momentum, wrappers: [{ kind: 'lookahead' }] }, ['k', 'lr']),
    ],
    [
      'an initial value over hyperparameters',
      trainability(
        'rosenbrock',
        { optimizer: 'adagrad', hyper: { lr: 0.5, initialAccumulator: 0.1 } },
        ['lr', 'initialAccumulator'],
      ),
    ],
    ['state of all parameters', trainability('rosenbrock', { optimizer: 'prodigy' }, ['lr', 'd0'])],
  ])('%s', (_, spec) => {
    const { batch, race } = bothWays(spec);
    expect(batch).toEqual(race);
    expect(new Set(batch.loss).size).toBeGreaterThan(10);
  });
});

describe('createPlan', () => {
  it('has no single program for methods, for schedules that look at the loss, for rules that read Hessians', () => {
    expect(createPlan(basins('himmelblau', { optimizer: 'sophia' })).rules).toBeUndefined();
    expect(createPlan(basins('himmelblau', { optimizer: 'newton' })).rules).toBeUndefined();
    const plateau = { ...momentum, schedule: { kind: 'plateau' } };
    expect(createPlan(basins('himmelblau', plateau)).rules).toBeUndefined();
  });
});

describe('what becomes of gradient descent', () => {
  it('has no single program for a rule that reads noise or an estimate', () => {
    const noisy = { optimizer: 'sgd', wrappers: [{ kind: 'gradient-noise' }] };
    for (const run of [{ optimizer: 'sophia' }, noisy])
      expect(createPlan(basins('booth', run)).rules).toBeUndefined();
  });

  it('is known for a parabola: below 2 / lambda it arrives, above it diverges', () => {
    const spec = basins('parabola-1d', { optimizer: 'sgd', hyper: { lr: 0.25 } });
    const still = bothWays(spec).race;
    expect(new Set(still.fate)).toEqual(new Set([0]));
    const wild = bothWays(basins('parabola-1d', { optimizer: 'sgd', hyper: { lr: 1.6 } })).race;
    expect([...wild.fate].every((fate) => fate === DIVERGED || fate === ELSEWHERE)).toBe(true);
    expect(wild.fate).toContain(DIVERGED);
  });
});

describe('the target of a map', () => {
  // McCormick has no bottom: beyond x = -1.5, y = -3 its losses lie far below that of the minimum in its domain.
  const spec = {
    ...trainability('mccormick', { optimizer: 'momentum', hyper: { lr: 0.1 } }, ['lr', 'momentum']),
    target: -1.9,
  };

  it('counts where the minimum is known, on both ways', () => {
    const { batch, race } = bothWays(spec);
    expect(batch.reached).toEqual(race.reached);
    const plan = createPlan(spec);
    const [[x0, x1], [y0, y1]] = plan.plane.domain;
    let outside = 0;
    for (let pixel = 0; pixel < race.reached.length; pixel += 1) {
      const [run] = simulateSurface(pixelExperiment(plan, pixel)).runs;
      if (run === undefined) throw new Error('a race without its run');
      const isInside = (step: number) => {
        const [x = Number.NaN, y = Number.NaN] = [run.x[step], run.y[step]];
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
      };
      const low = [...run.loss.keys()].filter((step) => (run.loss[step] ?? Number.NaN) <= -1.9);
      const first = low.find(isInside);
      expect(race.reached[pixel]).toBe(first ?? NEVER);
      if (first !== low[0]) outside += 1;
    }
    expect(outside).toBeGreaterThan(0);
  });
});
