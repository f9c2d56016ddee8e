import { describe, expect, it } from 'vitest';
import { optimizers } from '../catalog/optimizers';
import { runAt } from './changes';
import { defaultExperiment, defaultRun } from './defaults';
import { resolvePlane } from './plane';
import { networkRace, openingRace } from './presets';
import { hyperSpecsOf } from './specs';
import { valid, walk } from './testing/walk';

describe('the opening race', () => {
  const race = openingRace();
  const [zigzag = [], swing = [], creep = [], arrive = []] = race.runs.map((_, index) =>
    walk(race, index),
  );
  const away = (path: readonly (readonly [number, number])[]) =>
    path.map(([x, y]) => Math.hypot(x - 1, y - 1));

  it('stays in view', () => {
    for (const [x, y] of [zigzag, swing, creep, arrive].flat()) {
      expect(Math.abs(x)).toBeLessThan(2);
      expect(Math.abs(y - 1)).toBeLessThan(2);
    }
  });

  it('has one that zigzags across the valley and gets stuck in it', () => {
    const sides = zigzag.slice(0, 60).map(([x, y]) => Math.sign(y - x * x));
    const crossings = sides.filter((side, index) => index > 0 && side !== sides[index - 1]);
    expect(crossings.length).toBeGreaterThan(20);
    expect(away(zigzag).at(-1)).toBeGreaterThan(1);
  });

  it('has one that overshoots the star and comes back to it', () => {
    const distance = away(swing);
    const first = distance.findIndex((d) => d < 0.05);
    expect(first).toBeGreaterThan(0);
    expect(Math.max(...distance.slice(first))).toBeGreaterThan(0.3);
    expect(Math.max(...distance.slice(-20))).toBeLessThan(0.05);
  });

  it('has one that creeps', () => {
    expect(creep.at(-1)?.[0]).toBeLessThan(-1);
  });

  it('has one that arrives and stays', () => {
    expect(Math.max(...away(arrive).slice(-60))).toBeLessThan(0.05);
  });
});

it('races three optimizers on a perceptron for one pass', () => {
  const race = networkRace();
  expect(race.objective).toMatchObject({ kind: 'network', model: 'mlp-128-128' });
  expect([race.steps, race.runs.length]).toEqual([468, 3]);
});

it('has canonical defaults for every optimizer, with what its definition suggests', () => {
  for (const kind of ['plane', 'network'] as const) {
    const base = defaultExperiment(kind);
    expect(valid(base)).toEqual(base);
    for (const id of [...optimizers.map((entry) => entry.id), 'custom']) {
      const run = defaultRun(id, kind);
      expect(valid({ ...base, runs: [run] }).runs).toEqual([run]);
      expect(Object.keys(hyperSpecsOf(run))).toEqual(Object.keys(run.hyper));
    }
  }
  expect(defaultRun('adam', 'plane').hyper.lr).toBe(0.05);
  expect(defaultRun('adam', 'network').hyper.lr).toBe(0.001);
});

it('applies the changes of a run that have happened', () => {
  const changes = [
    { step: 3, hyper: { lr: 0.5 } },
    { step: 7, hyper: { lr: 0.1, beta1: 0 } },
  ];
  const [run] = valid({ runs: [{ hyper: { lr: 1 }, changes }] }).runs;
  if (run === undefined) throw new Error('no run');
  const seen = [1, 2, 3, 6, 7, 200].map((step) => runAt(run, step).hyper.lr);
  expect(seen).toEqual([1, 1, 0.5, 0.5, 0.1, 0.1]);
  expect(runAt(run, 7).hyper.beta1).toBe(0);
  expect(runAt(run, 7)).not.toHaveProperty('changes');
});

it('resolves typed formulas, with logarithmic levels where the range asks for them', () => {
  const plane = (formula: string) => {
    const { objective } = valid({ objective: { formula } });
    if (objective.kind === 'network') throw new Error('not a plane');
    return resolvePlane(objective);
  };
  expect(plane('x^2 + 3*y^2')).toMatchObject({ name: 'x^2 + 3*y^2', minima: [], logLevels: false });
  expect(plane('exp(x^2 + 2*y^2)').logLevels).toBe(true);
  expect(plane('1').logLevels).toBe(false);
});
