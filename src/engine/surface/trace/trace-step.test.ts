import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../catalog/optimizers';
import { canonical, defaultRun } from '../../../experiment/defaults';
import { runProgram } from '../../../experiment/program';
import type { RunSpec } from '../../../experiment/types';
import { simulateSurface } from '../simulate';
import { traceSeries } from './trace-series';
import { traceStep } from './trace-step';

const rosenbrock = { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] };
const race = (run: object, steps = 60) => canonical({ objective: rosenbrock, steps, runs: [run] });

/** Adam by hand, from the paper. */
const adamByHand = (lr: number, updates: number) => {
  const [b1, b2, eps] = [0.9, 0.999, 1e-8];
  let [x, y] = [-1.5, 2];
  const m = [0, 0];
  const v = [0, 0];
  const made: { before: number[]; m: number[]; v: number[]; g: number[]; after: number[] }[] = [];
  for (let t = 1; t <= updates; t += 1) {
    const g = [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)];
    const before = [x, y];
    const next = [0, 1].map((i) => {
      m[i] = b1 * (m[i] ?? 0) + (1 - b1) * (g[i] ?? 0);
      v[i] = b2 * (v[i] ?? 0) + (1 - b2) * (g[i] ?? 0) ** 2;
      const mhat = (m[i] ?? 0) / (1 - b1 ** t);
      const vhat = (v[i] ?? 0) / (1 - b2 ** t);
      return (before[i] ?? 0) - (lr * mhat) / (Math.sqrt(vhat) + eps);
    });
    [x = 0, y = 0] = next;
    made.push({ before, m: [...m], v: [...v], g, after: [x, y] });
  }
  return made;
};

const lastOfTheta = (run: RunSpec): number => {
  const program = runProgram(run);
  if (!program.ok) throw new Error(program.error.message);
  return program.value.rule.statements.findLastIndex(({ target }) => target === 'theta');
};

describe('traceStep', () => {
  it('has the vectors that a rule reads beside its gradient', () => {
    const rule = 'h = if(t > 2, h, hessian)\ntheta = theta - lr * (g + noise) / (1 + abs(h))';
    const experiment = race({ rule, hyper: { lr: 1e-3 } }, 6);
    const [run] = simulateSurface(experiment).runs;
    for (const step of [0, 1, 4]) {
      const { update } = traceStep(experiment, 0, step);
      if (update?.what.kind !== 'rule') throw new Error('no rule');
      const [h, theta] = update.what.written;
      expect(theta?.[0]).toBe(run?.x[step + 1]);
      expect(Number.isFinite(update.what.entry.noise?.[0])).toBe(true);
      if (step < 2) expect(h).toEqual(update.what.entry.hessian);
    }
  });

  it("has Adam's numbers, statement by statement", () => {
    const trace = traceStep(race({ optimizer: 'adam', hyper: { lr: 0.05 } }), 0, 41);
    const by = adamByHand(0.05, 42);
    const [before, now] = [by[40], by[41]];
    if (trace.update?.what.kind !== 'rule' || !before || !now) throw new Error('no rule');
    const { what } = trace.update;
    expect(trace.update).toMatchObject({ from: 41, to: 42 });
    expect(what.t).toBe(42);
    const near = (pair: readonly number[] | undefined, expected: readonly number[]) =>
      expect(
        pair?.map((value, i) => value - (expected[i] ?? 0)).every((d) => Math.abs(d) < 1e-8),
      ).toBe(true);
    near(what.entry.theta, now.before);
    near(what.entry.g, now.g);
    near(what.entry.m, before.m);
    near(what.entry.v, before.v);
    expect(what.written).toHaveLength(5);
    near(what.written[0], now.m);
    near(what.written[1], now.v);
    near(what.written[4], now.after);
    near(trace.update.after, now.after);
    near(trace.point, now.before);
  });

  it.each(optimizers.map(({ id }) => id))('ends every update of %s where the race is', (id) => {
    const run: RunSpec = defaultRun(id, 'plane');
    const experiment = canonical({ objective: rosenbrock, steps: 30, runs: [run] });
    const [recorded] = simulateSurface(experiment).runs;
    for (const step of [0, 1, 17, 29]) {
      const { update, loss } = traceStep(experiment, 0, step);
      if (update?.what.kind !== 'rule') throw new Error('no rule');
      expect(loss).toBe(recorded?.loss[step]);
      const last = update.what.written[lastOfTheta(run)];
      expect(last?.[0]).toBeCloseTo(update.after[0], 12);
      expect(last?.[1]).toBeCloseTo(update.after[1], 12);
    }
  });

  it('tells the update that led to the end, at the end', () => {
    const trace = traceStep(race({ optimizer: 'sgd', hyper: { lr: 0.001 } }, 60), 0, 60);
    expect(trace.update).toMatchObject({ from: 59, to: 60 });
    expect(trace.update?.after).toEqual(trace.point);
  });

  it('tells the update that broke a diverged run', () => {
    const experiment = race({ optimizer: 'sgd', hyper: { lr: 0.1 } });
    const [recorded] = simulateSurface(experiment).runs;
    const trace = traceStep(experiment, 0, 60);
    expect(trace.step).toBe(recorded?.lastStep);
    expect(trace.update?.to).toBe(recorded?.lastStep);
    expect(trace.update?.before.every(Number.isFinite)).toBe(true);
    expect(trace.diagnosis.verdict.kind).toBe('diverged');
  });

  it('tells what a method tried', () => {
    const trace = traceStep(race({ optimizer: 'backtracking' }), 0, 0);
    const what = trace.update?.what;
    if (what?.kind !== 'method') throw new Error('no method');
    // Rosenbrock at (-1.5, 2) has the gradient (-155, -50): rates 1, 1/2, … are tried until the loss falls.
    const tried = what.asked.filter((one) => one.what === 'loss');
    expect(tried[0]?.at).toEqual([-1.5 + 155, 2 + 50]);
    expect(tried[1]?.at).toEqual([-1.5 + 155 / 2, 2 + 50 / 2]);
    expect(tried.at(-1)?.at).toEqual(trace.update?.after);
    expect(tried).toHaveLength(11);
  });

  it('feels a change on the way and a gradient taken elsewhere', () => {
    const changed = race({
      optimizer: 'sgd',
      hyper: { lr: 0.001 },
      changes: [{ step: 11, hyper: { lr: 0.0005 } }],
    });
    const at = (step: number) => {
      const what = traceStep(changed, 0, step).update?.what;
      return what?.kind === 'rule' ? what.lr : Number.NaN;
    };
    expect([at(9), at(10)]).toEqual([0.001, 0.0005]);
    const sam = race({
      optimizer: 'sgd',
      hyper: { lr: 0.001 },
      wrappers: [{ kind: 'sam', rho: 0.1 }],
    });
    const { update, slope } = traceStep(sam, 0, 0);
    if (update?.what.kind !== 'rule') throw new Error('no rule');
    expect(update.what.entry.g?.[0]).not.toBeCloseTo(slope[0], 3);
    expect(update.after[0]).toBeCloseTo(-1.5 - 0.001 * (update.what.entry.g?.[0] ?? 0), 12);
  });
});

describe('traceSeries', () => {
  it('holds every statement over time, thinned', () => {
    const series = traceSeries(race({ optimizer: 'adam', hyper: { lr: 0.05 } }, 90), 0, 30);
    const by = adamByHand(0.05, 90);
    expect([...series.updates.slice(0, 3)]).toEqual([1, 4, 7]);
    expect(series.updates).toHaveLength(30);
    expect(series.statements).toHaveLength(5);
    expect(series.statements[0]?.[29]).toBeCloseTo(by[87]?.m[0] ?? 0, 8);
    expect(series.statements[0]?.[30 + 29]).toBeCloseTo(by[87]?.m[1] ?? 0, 8);
  });

  it('is empty for a method', () => {
    expect(traceSeries(race({ optimizer: 'newton' }), 0).statements).toEqual([]);
  });
});
