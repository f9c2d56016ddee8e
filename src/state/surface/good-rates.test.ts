import { afterEach, describe, expect, it } from 'vitest';
import { canonical, defaultRun } from '../../experiment/defaults';
import { areOpeningRuns, openingRuns } from '../../experiment/opening-runs';
import { openingRace } from '../../experiment/presets';
import { quadratic } from '../testing/surface-page';
import { createTestPage, type TestPage } from '../testing/test-page';

const pages: TestPage[] = [];
const open = () => {
  const test = createTestPage();
  pages.push(test);
  return { ...test, lab: test.page.labs.surface };
};
afterEach(() => {
  for (const { page } of pages.splice(0)) page.dispose();
});

describe('another surface', () => {
  it('brings its own runs along where nobody has touched those there are', () => {
    const { document } = open().lab;
    const runs = () => document.getState().experiment.runs;
    document.getState().chooseSurface('goldstein-price');
    expect(areOpeningRuns(runs(), 'goldstein-price')).toBe(true);
    document.getState().chooseSurface('eggholder');
    expect(areOpeningRuns(runs(), 'eggholder')).toBe(true);
    document.getState().chooseSurface('rosenbrock');
    expect(runs()).toEqual(openingRace().runs);
  });

  it('leaves touched ones as they are, and one undo brings surface and runs back', () => {
    const { document, moments } = open().lab;
    const before = document.getState().experiment;
    document.getState().chooseSurface('booth');
    moments.getState().undo();
    expect(document.getState().experiment).toEqual(before);
    for (const touch of [
      () => document.getState().setHyper(1, 'lr', 0.002),
      () => document.getState().addRun('rmsprop'),
      () => document.getState().nameRun(0, 'mine'),
    ]) {
      touch();
      const { runs } = document.getState().experiment;
      document.getState().chooseSurface('booth');
      expect(document.getState().experiment.runs).toEqual(runs);
      moments.getState().undo();
      document.getState().load(before);
    }
  });

  it('brings its own noise along, and leaves one that was chosen', () => {
    const { document } = open().lab;
    const noise = () => {
      const { objective } = document.getState().experiment;
      return 'gradientNoise' in objective ? objective.gradientNoise : undefined;
    };
    document.getState().chooseSurface('stochastic-quadratic');
    expect(noise()).toBe(1);
    document.getState().chooseSurface('sphere');
    expect(noise()).toBe(0);
    document.getState().setObjective({ gradientNoise: 0.5 });
    document.getState().chooseSurface('stochastic-quadratic');
    expect(noise()).toBe(0.5);
  });
});

describe('good rates for touched runs', () => {
  /** On x^2 / 2 + 9 y^2 / 2 gradient descent converges below 2 / 9, and momentum mu below 2 (1 + mu) / 9. */
  const mine = quadratic({
    steps: 60,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 3 } },
      {
        ...defaultRun('momentum', 'plane'),
        hyper: { ...defaultRun('momentum', 'plane').hyper, lr: 1e-6 },
      },
      { optimizer: 'newton' },
    ],
  });

  it('are found for each, taken in one edit, and all else of them stays', async () => {
    const { lab, until } = open();
    const { document, goodRates, moments } = lab;
    document.getState().load(mine, false);
    goodRates.find();
    expect(goodRates.store.getState().busy).toBe(true);
    await until(() => !goodRates.store.getState().busy);
    const { experiment } = document.getState();
    const [sgd = Number.NaN, momentum = Number.NaN] = experiment.runs.map(({ hyper }) =>
      Number(hyper.lr),
    );
    expect(sgd).toBeGreaterThan(0.02);
    expect(sgd).toBeLessThan(2 / 9);
    expect(momentum).toBeGreaterThan(1e-3);
    expect(momentum).toBeLessThan((2 * 1.9) / 9);
    expect(
      experiment.runs.map(({ hyper: { lr: _, ...hyper }, ...run }) => ({ ...run, hyper })),
    ).toEqual(mine.runs.map(({ hyper: { lr: _, ...hyper }, ...run }) => ({ ...run, hyper })));
    expect(goodRates.store.getState().taken).toBe(experiment);
    moments.getState().undo();
    expect(document.getState().experiment).toEqual(mine);
  });

  it('are not taken where something else is shown meanwhile', () => {
    const { document, goodRates } = open().lab;
    document.getState().load(mine, false);
    goodRates.find();
    document.getState().setSteps(50);
    expect(goodRates.store.getState().busy).toBe(false);
  });

  it('are told where there are none', async () => {
    const { lab, page, until } = open();
    lab.document
      .getState()
      .load(canonical({ ...mine, objective: { ...mine.objective, start: [0, 0] } }), false);
    lab.goodRates.find();
    await until(() => !lab.goodRates.store.getState().busy);
    expect(page.notices.getState().notices.map(({ key }) => key)).toEqual([
      'shell.objective.goodRatesNone',
    ]);
  });
});

it('has runs of its own for every surface, and they are complete', () => {
  const runs = openingRuns('sphere') ?? [];
  expect(canonical({ ...openingRace(), runs }).runs).toEqual(runs);
  expect(openingRuns('toString')).toBeUndefined();
});
