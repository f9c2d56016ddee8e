import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methods } from '../../../catalog/methods';
import { optimizers } from '../../../catalog/optimizers';
import { surfaces } from '../../../catalog/surfaces';
import { canonical, defaultRun } from '../../../experiment/defaults';
import type { Experiment, RunSpec } from '../../../experiment/types';
import { simulateSurface } from '../simulate';
import { contradictionsOf } from './testing-claims';
import { surfaceVerdicts } from './verdicts';

const MOST_RUNS = 16;
const ids = [...optimizers, ...methods].map(({ id }) => id);

const contradictions = (experiment: Experiment): readonly string[] => {
  const { objective } = experiment;
  if (objective.kind === 'network') throw new Error('not a plane');
  const { runs } = simulateSurface(experiment);
  const verdicts = surfaceVerdicts(experiment, runs);
  return runs.flatMap((run, i) => {
    const of = verdicts[i];
    if (of === undefined) return ['a run without verdicts'];
    const { optimizer, hyper } = experiment.runs[i] ?? {};
    return contradictionsOf(objective, run, of).map(
      (wrong) => `${optimizer} ${JSON.stringify(hyper)}: ${wrong}`,
    );
  });
};

const racesOf = (objective: object, runs: readonly object[], steps: number): Experiment[] =>
  Array.from({ length: Math.ceil(runs.length / MOST_RUNS) }, (_, k) =>
    canonical({ objective, steps, runs: runs.slice(k * MOST_RUNS, (k + 1) * MOST_RUNS) }),
  );

const atRate = (run: RunSpec, factor: number): RunSpec => {
  const { lr } = run.hyper;
  return typeof lr === 'number'
    ? { ...run, hyper: { ...run.hyper, lr: Math.min(10, Math.max(1e-6, factor * lr)) } }
    : run;
};

describe('what a verdict says is so', () => {
  it.each(surfaces.map(({ id }) => id))('of every optimizer and method on %s', (surface) => {
    const runs = ids.map((id) => defaultRun(id, 'plane'));
    for (const race of racesOf({ kind: 'surface', surface }, runs, 150))
      expect(contradictions(race)).toEqual([]);
  });

  const FACTORS = [0.003, 0.1, 5, 30, 200] as const;
  it.each(surfaces.map(({ id }, k) => [id, k] as const))(
    'at rates that are too small and too large, on %s',
    (surface, k) => {
      const runs = ids.map((id, i) =>
        atRate(defaultRun(id, 'plane'), FACTORS[(i + k) % FACTORS.length] ?? 1),
      );
      for (const race of racesOf({ kind: 'surface', surface }, runs, 100))
        expect(contradictions(race)).toEqual([]);
    },
  );

  it('beside a valley that bends, off its floor by less than it says', () => {
    const race = canonical({
      objective: {
        kind: 'formula',
        formula: '(x*y - 1)^2',
        domain: [
          [-2, 2],
          [-2, 2],
        ],
        start: [0, 0.002],
      },
      steps: 80,
      runs: [{ optimizer: 'muon', hyper: { lr: 1 } }],
    });
    expect(contradictions(race)).toEqual([]);
  });

  const number = (low: number, high: number) =>
    fc.double({ min: low, max: high, noNaN: true }).map((value) => Number(value.toFixed(3)));
  const term = fc.oneof(
    fc.tuple(number(-2, 3), fc.constantFrom('x', 'y')).map(([a, v]) => `${a}*${v}^2`),
    fc.tuple(number(0, 0.5), fc.constantFrom('x', 'y')).map(([a, v]) => `${a}*${v}^4`),
    fc.tuple(number(-2, 2)).map(([a]) => `${a}*x*y`),
    fc
      .tuple(number(-2, 2), number(0.5, 5), fc.constantFrom('x', 'y', '(x + y)'))
      .map(([a, w, v]) => `${a}*sin(${w}*${v})`),
    fc.tuple(number(-3, 3)).map(([a]) => `${a}*exp(-x^2 - y^2)`),
    fc.tuple(number(-2, 2), fc.constantFrom('x', 'y')).map(([a, v]) => `${a}*${v}`),
    fc.constantFrom('tanh(x^2 + y^2)', '(x*y - 1)^2', 'x^3', '1/(x - y)', 'log(1 + x)', '0*x'),
  );
  const rates = fc
    .double({ min: -4, max: 1, noNaN: true })
    .map((e) => Number((10 ** e).toPrecision(3)));
  const rules = ['sgd', 'momentum', 'nesterov', 'adam', 'rmsprop', 'lion', 'asgd', 'muon'] as const;
  const withRates = fc.tuple(fc.constantFrom(...rules), rates);

  it('on random formulas, from random starts, with and without noise', () => {
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 4 }),
        fc.tuple(number(-2, 2), number(-2, 2)),
        fc.array(withRates, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('newton', 'bfgs', 'nelder-mead', 'backtracking'),
        fc.constantFrom(0, 0, 0.1),
        (terms, start, chosen, method, gradientNoise) => {
          const race = canonical({
            objective: {
              kind: 'formula',
              formula: terms.join(' + '),
              domain: [
                [-2, 2],
                [-2, 2],
              ],
              start,
              gradientNoise,
            },
            steps: 80,
            runs: [
              ...chosen.map(([optimizer, lr]) => ({ optimizer, hyper: { lr } })),
              { optimizer: method },
            ],
          });
          expect(contradictions(race)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
