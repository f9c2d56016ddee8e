import { findMethod } from '../../catalog/methods';
import { findSchedule } from '../../catalog/schedules';
import { dimensionOf, resolvePlane } from '../../experiment/plane';
import { numericHyper, probeProgram, runProgram } from '../../experiment/program';
import { compileSchedule, firstWithoutRate } from '../../experiment/schedule';
import { hasNoise, noiseDeviation } from '../../experiment/starts';
import type { PlaneSpec, RunSpec } from '../../experiment/types';
import { planeComponents } from '../../formula/matrix/plane-components';
import type { RuleProgram } from '../../formula/program';
import { compileTrajectory, type Trajectory } from '../../formula/wasm/plane/trajectory';
import { programKey } from '../program-key';
import { createCache } from './cache';
import type { Columns } from './columns';
import { besideTheLoop, measureAlong } from './measure-along';
import { createGradientNoise } from './noise';
import { createSurfaceObjective } from './objective';

const programs = createCache<FusedProgram | undefined>(64);
const trajectories = createCache<Trajectory>(64);

interface FusedProgram {
  readonly program: RuleProgram;
  readonly key: string;
}

/** What `runProgram` depends on: a moved start or another rate, which no rule folds, finds the program of before. */
const specKey = ({ optimizer, rule, hyper: { lr: _, ...hyper }, wrappers }: RunSpec): string =>
  JSON.stringify([optimizer, rule, hyper, wrappers]);

/** The program of a run that one loop can make: a rule with one gradient a step, judged where it is, that reads nothing but it. */
const fusedProgram = (spec: RunSpec): FusedProgram | undefined =>
  programs(specKey(spec), () => {
    if (findMethod(spec.optimizer) !== undefined) return undefined;
    const program = runProgram(spec);
    const probe = probeProgram(spec);
    if (!program.ok || !probe.ok || probe.value !== undefined) return undefined;
    if (program.value.evaluate !== undefined || program.value.given.length > 0) return undefined;
    return { program: program.value, key: programKey(program.value) };
  });

/** Rates that need no loss can be told before the race. */
const knowsRates = ({ schedule }: RunSpec): boolean => {
  const definition = findSchedule(schedule.kind);
  return definition !== undefined && !('needsLoss' in definition);
};

/** Numbers that a rule keeps from step to step on a plane. */
const stateBytesOf = ({ state }: RuleProgram): number =>
  state.reduce((sum, { shape }) => sum + 8 * planeComponents(shape), 0);

type Column = Float64Array<ArrayBuffer>;

let counted: Column = new Float64Array(0);

/** 0, 1, …, last: one gradient a step. The same numbers for all runs: written once, and never written to again. */
const countTo = (last: number): Column => {
  if (counted.length <= last) counted = Float64Array.from({ length: last + 1 }, (_, k) => k);
  return counted.subarray(0, last + 1);
};

const constants = createCache<Column>(8);

/** The rate of every update, and nothing at the last point. Constant ones are shared by all runs that have them. */
const ratesOf = (schedule: RunSpec['schedule'], lr: number, steps: number): Column => {
  const rate = compileSchedule(schedule, lr);
  const write = (at: (step: number) => number): Column => {
    const column = new Float64Array(steps + 1).fill(Number.NaN, steps);
    for (let step = 0; step < steps; step += 1) column[step] = at(step);
    return column;
  };
  if (schedule.kind !== 'constant') return write(rate);
  const constant = rate(0);
  return constants(`${constant} ${steps}`, () => write(() => constant));
};

export interface FusedRun {
  /** Some of them are shared with other runs: to be read only. */
  readonly columns: Columns;
  /** The last entry written; where `diverged`, the first one that is not finite. */
  readonly lastStep: number;
  readonly diverged: boolean;
  readonly spent: number;
  readonly stateBytes: number;
}

/** Makes one run's columns, as the race would to the last bit. */
export type FusedPlane = (spec: RunSpec) => FusedRun;

/** Whether the run can be made in one loop; else it takes the race, step by step. */
export const isFusable = (spec: RunSpec, steps: number): boolean =>
  spec.changes === undefined &&
  knowsRates(spec) &&
  firstWithoutRate(spec.schedule, numericHyper(spec).lr ?? Number.NaN, steps) === undefined &&
  fusedProgram(spec) !== undefined;

/** Runs on a plane in one loop each: no call and no object a step. */
export const createFusedPlane = (plane: PlaneSpec, seed: number, steps: number): FusedPlane => {
  const { expression, formula, parameters, data } = resolvePlane(plane);
  const names = Object.keys(parameters);
  let drawn: Float64Array | undefined;

  /** The same for every run: drawn once. */
  const noiseOfSteps = (): Float64Array | undefined => {
    if (!hasNoise(plane)) return undefined;
    if (drawn === undefined) {
      const add = createGradientNoise(seed, noiseDeviation(plane), dimensionOf(plane));
      drawn = new Float64Array(2 * steps);
      for (let step = 0; step < steps; step += 1) add(step, drawn.subarray(2 * step, 2 * step + 2));
    }
    return drawn;
  };

  return (spec) => {
    const fused = fusedProgram(spec);
    if (fused === undefined) throw new Error(`${spec.optimizer} cannot be made in one loop`);
    const { program, key } = fused;
    const noise = noiseOfSteps();
    const noisy = noise !== undefined;
    const trajectory = trajectories(
      JSON.stringify([formula, names, key, noisy, data !== undefined]),
      () => compileTrajectory(expression, program, names, noisy),
    );
    const hyper = numericHyper(spec);
    const rates = ratesOf(spec.schedule, hyper.lr ?? Number.NaN, steps);
    const made = trajectory({ start: plane.start, steps, hyper, rates, noise, parameters, data });
    const lastStep = made.last;
    const columns: Columns = {
      ...made.columns,
      lr: rates.subarray(0, lastStep + 1),
      evaluations: countTo(lastStep),
    };
    if (besideTheLoop.length > 0) {
      const beside = Object.fromEntries(
        besideTheLoop.map(({ name }) => [name, new Float64Array(lastStep + 1)]),
      );
      Object.assign(columns, beside);
      const { x, y } = columns;
      const path = { x, y, lastStep, steps };
      measureAlong(createSurfaceObjective(plane, seed), path, besideTheLoop, beside);
    }
    const end = [columns.loss[lastStep], columns.x[lastStep], columns.y[lastStep]];
    const diverged = !end.every(Number.isFinite);
    return {
      columns,
      lastStep,
      diverged,
      spent: Math.min(steps, lastStep + (diverged && lastStep < steps ? 1 : 0)),
      stateBytes: stateBytesOf(program),
    };
  };
};
