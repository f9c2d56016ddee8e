import type { Expression } from '../../ast';
import { atBeginning } from '../../beginning';
import type { DataPoints } from '../../data';
import { readHyper } from '../../evaluate';
import { raceGraph } from '../../graph/race-graph';
import { powersOf } from '../../math/powers';
import type { RuleProgram } from '../../program';
import { type Hyper, uniformStateOf } from '../../uniform-state';
import { compileModule, instantiate } from '../host';
import { mathImports } from '../math';
import { loadData } from './data';
import { matrixImports } from './matrices';
import { places, planeDoubles, planeMemory } from './memory';
import { initialNumbers } from './rule';
import { type TrajectoryCalls, trajectoryModule } from './trajectory-module';

const DOUBLE = 8;

type Column = Float64Array<ArrayBuffer>;

/** A trajectory's record, whose owner is the caller. Entry k is the point before update k + 1; entries 0 to `last`. */
export interface TrajectoryColumns {
  readonly loss: Column;
  readonly x: Column;
  readonly y: Column;
  /** Nothing at the last point, where no gradient is taken. */
  readonly gradientNorm: Column;
  /** Of the update that led here; nothing at the start. */
  readonly stepLength: Column;
}

export interface MadeTrajectory {
  /** The last entry written: `steps`, or the first point at which the loss or a coordinate is not finite. */
  readonly last: number;
  readonly columns: TrajectoryColumns;
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
  /** What the surface's reductions run over; nothing where it has none. */
  readonly data?: DataPoints | undefined;
}

/** A whole trajectory in one loop. */
export type Trajectory = (input: TrajectoryInput) => MadeTrajectory;

/** Where the loop writes each column, in the order of its columns. */
const PLACE = { loss: 0, x: 1, y: 2, gradientNorm: 3, stepLength: 4 } as const;

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

  return ({ start, steps, hyper, rates, noise, parameters, data }) => {
    if (data !== undefined) loadData(data);
    const beginning = atBeginning(hyper, rates[0] ?? Number.NaN);
    const constants = [
      ...parameterNames.map((name) => readHyper(parameters, name)),
      ...program.hyper.map((name) => readHyper(hyper, name)),
      ...inOrder.flatMap((variable) => initialNumbers(variable, beginning)),
    ];
    const first = places.arena;
    const atBases = first + constants.length;
    const atRates = atBases + powers.length;
    const atNoise = atRates + steps;
    const atTables = atNoise + (noisy ? 2 * steps : 0);
    const atOut = atTables + powers.length * steps;
    const length = steps + 1;
    const doubles = planeDoubles(atOut + Object.keys(PLACE).length * length);

    doubles.set(constants, first);
    doubles.set(rates.subarray(0, steps), atRates);
    if (noisy && noise !== undefined) doubles.set(noise.subarray(0, 2 * steps), atNoise);
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
    doubles[atOut + PLACE.gradientNorm * length + steps] = Number.NaN;
    doubles[atOut + PLACE.stepLength * length] = Number.NaN;
    const column = (name: keyof typeof PLACE): Column => {
      const from = atOut + PLACE[name] * length;
      return doubles.slice(from, from + last + 1);
    };
    return {
      last,
      columns: {
        loss: column('loss'),
        x: column('x'),
        y: column('y'),
        gradientNorm: column('gradientNorm'),
        stepLength: column('stepLength'),
      },
    };
  };
};
