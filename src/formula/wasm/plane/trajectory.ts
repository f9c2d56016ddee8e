import type { Expression } from '../../ast';
import { atBeginning } from '../../beginning';
import { readHyper } from '../../evaluate';
import { raceGraph } from '../../graph/race-graph';
import { powersOf } from '../../math/powers';
import type { RuleProgram } from '../../program';
import { type Hyper, uniformStateOf } from '../../uniform-state';
import { compileModule, instantiate } from '../host';
import { mathImports } from '../math';
import { matrixImports } from './matrices';
import { places, planeDoubles, planeMemory } from './memory';
import { initialNumbers } from './rule';
import { type TrajectoryCalls, trajectoryModule } from './trajectory-module';

const DOUBLE = 8;

/** Where a trajectory is written: entry k is the point before update k + 1. Each is at least steps + 1 long. */
export interface TrajectoryColumns {
  readonly loss: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Nothing at the last point, where no gradient is taken. */
  readonly gradientNorm: Float64Array;
  /** Of the update that led here; nothing at the start. */
  readonly stepLength: Float64Array;
}

export interface TrajectoryInput {
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly hyper: Hyper;
  /** The learning rate of update k + 1, after the schedule. */
  readonly rates: Float64Array;
  /** What is added to the gradient before update k + 1: two numbers a step. Only where it was compiled with noise. */
  readonly noise?: Float64Array | undefined;
  /** The surface's parameters. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly out: TrajectoryColumns;
}

/**
 * A whole trajectory in one loop.
 * @returns the last entry written: `steps`, or the first point at which the loss or a coordinate is not finite
 */
export type Trajectory = (input: TrajectoryInput) => number;

/**
 * Compiles a surface and an update rule into one loop over two numbers in float64. Its graph is made of the graphs of
 * `surfaceCode` and `compilePlaneRule`, so that the numbers are theirs to the last bit.
 */
export const compileTrajectory = (
  surface: Expression,
  program: RuleProgram,
  parameterNames: readonly string[],
  noisy: boolean,
): Trajectory => {
  const race = raceGraph(surface, program, parameterNames, noisy);
  const { bytes, powers } = trajectoryModule(race);
  const calls = instantiate<TrajectoryCalls>(compileModule(bytes), {
    memory: planeMemory,
    ...mathImports,
    ...matrixImports,
  });
  const inOrder = [
    ...uniformStateOf(program),
    ...program.state.filter(({ shape }) => shape !== 'uniform'),
  ];

  return ({ start, steps, hyper, rates, noise, parameters, out }) => {
    const beginning = atBeginning(hyper, rates[0] ?? Number.NaN);
    const constants = [
      ...parameterNames.map((name) => readHyper(parameters, name)),
      ...program.hyper.map((name) => readHyper(hyper, name)),
      ...inOrder.flatMap((variable) => initialNumbers(variable, beginning)),
    ];
    const first = places.arena;
    const atRates = first + constants.length + powers.length;
    const atNoise = atRates + steps;
    const atTables = atNoise + (noisy ? 2 * steps : 0);
    const atOut = atTables + powers.length * steps;
    const length = steps + 1;
    const doubles = planeDoubles(atOut + 5 * length);

    doubles.set(constants, first);
    doubles.set(rates.subarray(0, steps), atRates);
    if (noisy && noise !== undefined) doubles.set(noise.subarray(0, 2 * steps), atNoise);
    const atBases = first + constants.length;
    calls.bases(first * DOUBLE, atBases * DOUBLE);
    powers.forEach((_, k) => {
      const table = powersOf(doubles[atBases + k] ?? Number.NaN, steps);
      doubles.set(table.subarray(0, steps), atTables + k * steps);
    });
    const last = calls.run(
      steps,
      ...start,
      first * DOUBLE,
      atRates * DOUBLE,
      atNoise * DOUBLE,
      atTables * DOUBLE,
      atOut * DOUBLE,
      length * DOUBLE,
    );
    const columns = [out.loss, out.x, out.y, out.gradientNorm, out.stepLength];
    columns.forEach((column, k) => {
      const from = atOut + k * length;
      column.set(doubles.subarray(from, from + last + 1));
    });
    return last;
  };
};
