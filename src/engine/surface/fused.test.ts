import { describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { surfaces } from '../../catalog/surfaces';
import { named, type Sample } from '../../experiment/recorded/columns';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { createRace } from '../race';
import type { Sink } from '../sink';
import { COLUMNS } from './columns';
import { isFusable } from './fused';
import { createSurfaceObjective } from './objective';
import { simulateSurface } from './simulate';

const parsed = (input: object): Experiment => {
  const experiment = parseExperiment(input);
  if (!experiment.ok) throw new Error(experiment.error.message);
  return experiment.value;
};

/** What the race, step by step, says of every run. */
const raced = (experiment: Experiment) => {
  const { objective: spec, seed } = experiment;
  if (spec.kind === 'network') throw new Error('a plane is wanted');
  const samples: Sample[][] = experiment.runs.map(() => []);
  const sink: Sink = {
    sample: (run, row) => void samples[run]?.push(named(row)),
    status() {},
  };
  const objective = createSurfaceObjective(spec, seed);
  const race = createRace({ experiment, objective, sink, now: () => 0 });
  while (race.step() === true);
  return experiment.runs.map((_, run) => ({
    samples: samples[run] ?? [],
    status: race.status(run),
    spent: race.evaluations(run),
    stateBytes: race.stateBytes(run),
  }));
};

const expectSame = (experiment: Experiment) => {
  const { runs } = simulateSurface(experiment);
  raced(experiment).forEach(({ samples, status, spent, stateBytes }, index) => {
    const run = runs[index];
    if (run === undefined) throw new Error('a run is missing');
    const id = experiment.runs[index]?.optimizer;
    expect([id, run.status, run.spent, run.stateBytes, run.lastStep]).toEqual([
      id,
      status,
      spent,
      stateBytes,
      samples.at(-1)?.step,
    ]);
    for (const name of COLUMNS)
      expect([id, name, ...run[name]]).toEqual([
        id,
        name,
        ...samples.map((sample) => sample[name]),
      ]);
  });
};

const all = optimizers.map(({ id, suggest }) => ({
  optimizer: id,
  hyper: suggest?.surface ?? {},
}));
const batches = Array.from({ length: Math.ceil(all.length / 16) }, (_, k) =>
  all.slice(16 * k, 16 * k + 16),
);

describe('a trajectory in one loop is the race to the last bit', () => {
  it.each(surfaces.map(({ id }) => id))('every optimizer on %s', (surface) => {
    for (const runs of batches) expectSame(parsed({ objective: { surface }, steps: 40, runs }));
  });

  it('most optimizers take the loop', () => {
    const runs = batches.flatMap((some) => parsed({ runs: some }).runs);
    expect(runs.filter(isFusable).length).toBeGreaterThan(0.8 * runs.length);
  });

  it('with noise, schedules, wrappers and a typed rule', () => {
    expectSame(
      parsed({
        seed: 7,
        objective: { surface: 'himmelblau', gradientNoise: 6, batchSize: 4 },
        steps: 60,
        runs: [
          { optimizer: 'adam', hyper: { lr: 0.1 }, schedule: { kind: 'cosine', totalSteps: 60 } },
          { optimizer: 'momentum', hyper: { lr: 0.01 }, wrappers: [{ kind: 'clip-norm', max: 2 }] },
          { optimizer: 'adam', hyper: { lr: 0.1 }, wrappers: [{ kind: 'lookahead', k: 3 }] },
          {
            optimizer: 'custom',
            rule: 'swap = theta\nm = b^t * m + (1 - b^t) * g + mean(g) / 9\ntheta = theta - lr * tanh(m / norm(g)) + 0 * swap',
            hyper: { lr: 0.2, b: 0.8 },
          },
        ],
      }),
    );
  });

  it('parameters of a surface and a typed surface', () => {
    expectSame(
      parsed({
        objective: { surface: 'ill-conditioned', parameters: { condition: 40 } },
        steps: 30,
        runs: [{ optimizer: 'nesterov', hyper: { lr: 0.01 } }],
      }),
    );
    expectSame(
      parsed({
        objective: { formula: 'x^4 - sin(3*x)*y + y^2 + 1', start: [0.5, -1] },
        steps: 30,
        runs: [{ optimizer: 'adam', hyper: { lr: 0.05 } }],
      }),
    );
  });

  it('ends where the race diverges', () => {
    const experiment = parsed({
      objective: { surface: 'rosenbrock', start: [-1.5, 2] },
      steps: 50,
      runs: [
        { optimizer: 'sgd', hyper: { lr: 1 } },
        { optimizer: 'sgd', hyper: { lr: 1e-3 } },
        { optimizer: 'momentum', hyper: { lr: 0.02 } },
      ],
    });
    expectSame(experiment);
    expect(simulateSurface(experiment).runs.map(({ status }) => status)).toEqual([
      'diverged',
      'finished',
      'diverged',
    ]);
  });
});
