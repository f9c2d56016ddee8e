import { describe, expect, it } from 'vitest';
import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import { wrappers } from '../../catalog/wrappers';
import { numericHyper, runProgram } from '../../experiment/program';
import { compileSchedule } from '../../experiment/schedule';
import type { Experiment } from '../../experiment/types';
import { atBeginning } from '../../formula/beginning';
import { interpretRule } from '../../formula/reference/rule';
import { experimentOf } from '../testing';
import { simulateSurface } from './simulate';

const FORMULA = '0.1*x^4 - x^2 + sin(3*x)';
const slopeAt = (x: number) => 0.4 * x ** 3 - 2 * x + 3 * Math.cos(3 * x);
const STEPS = 30;

const raceFrom = (y: number, runs: readonly object[], more: object = {}) =>
  experimentOf({
    seed: 3,
    objective: { kind: 'formula', formula: FORMULA, start: [1.5, y], ...more },
    steps: STEPS,
    runs,
  });
const pathsOf = (experiment: Experiment) =>
  simulateSurface(experiment).runs.map(({ x, y, loss }) => ({
    x: [...x],
    y: [...y],
    loss: [...loss],
  }));

const everyOptimizer = optimizers.map(({ id, suggest }) => ({
  optimizer: id,
  hyper: suggest?.surface ?? {},
}));
const everyWrapper = wrappers.map(({ id }) => ({
  optimizer: 'momentum',
  hyper: { lr: 0.02 },
  wrappers: [{ kind: id }],
}));
const everyMethod = methods.map(({ id }) => ({ optimizer: id }));
const every = [...everyOptimizer, ...everyWrapper, ...everyMethod];
const groups = Array.from({ length: Math.ceil(every.length / 16) }, (_, k) =>
  every.slice(16 * k, 16 * k + 16),
);

describe('on a function of x alone', () => {
  it.each([0, 2])('nothing moves y, whatever moves x (gradient noise %s)', (gradientNoise) => {
    for (const runs of groups)
      pathsOf(raceFrom(-0.7, runs, { gradientNoise })).forEach(({ y }, k) => {
        expect([runs[k], [...new Set(y)]]).toEqual([runs[k], [-0.7]]);
      });
  });

  it('y has no part in what x does, either', () => {
    for (const runs of groups) {
      const there = pathsOf(raceFrom(40, runs));
      pathsOf(raceFrom(-0.7, runs)).forEach(({ x, loss }, k) => {
        expect([runs[k], x, loss]).toEqual([runs[k], there[k]?.x, there[k]?.loss]);
      });
    }
  });

  it('every rule makes the path that it makes of one parameter', () => {
    const runs = [...everyOptimizer, ...everyWrapper];
    for (const authored of runs) {
      const experiment = raceFrom(-0.7, [authored]);
      const [run] = experiment.runs;
      const program = run && runProgram(run);
      if (run === undefined || !program?.ok) throw new Error(`no rule for ${authored.optimizer}`);
      // Their draws are the engine's.
      if (program.value.given.length > 0) continue;
      if (run.wrappers.some(({ kind }) => kind === 'sam')) continue;
      const kernel = interpretRule(program.value, [{ offset: 0, size: 1 }]);
      const hyper = numericHyper(run);
      const rate = compileSchedule(run.schedule, hyper.lr ?? Number.NaN);
      const state = kernel.createState(atBeginning(hyper, rate(0)));
      const theta = Float64Array.of(1.5);
      const [{ x } = { x: [] }] = pathsOf(experiment);
      for (let t = 1; t <= STEPS; t += 1) {
        const [at = Number.NaN] = theta;
        kernel.step(theta, Float64Array.of(slopeAt(at)), state, hyper, rate(t - 1), t);
        expect([authored, t, x[t]]).toEqual([
          authored,
          t,
          expect.closeTo(theta[0] ?? Number.NaN, 8),
        ]);
      }
    }
  });

  it('Nelder-Mead arrives with a simplex of two corners', () => {
    const { runs } = simulateSurface(
      experimentOf({
        objective: { kind: 'surface', surface: 'parabola-1d', start: [-2.5, 0] },
        steps: 200,
        runs: [{ optimizer: 'nelder-mead' }],
      }),
    );
    const [run] = runs;
    expect(run?.lastStep).toBeLessThan(100);
    expect(run?.loss.at(-1)).toBeLessThan(1e-12);
    expect(run?.stateBytes).toBe(2 * 8);
  });
});
