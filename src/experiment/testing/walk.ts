import { atBeginning } from '../../formula/beginning';
import { interpretRule, type RuleState } from '../../formula/reference/rule';
import { compileSurface } from '../../formula/wasm/plane/surface';
import { resolvePlane } from '../plane';
import { numericHyper, runProgram } from '../program';
import { compileSchedule } from '../schedule';
import { parseExperiment } from '../schema';
import type { Experiment } from '../types';

/* The shortest way from an experiment to a path, for tests below the engine. No noise, no changes. */

/** The canonical form of an authored experiment. */
export const valid = (input: unknown): Experiment => {
  const experiment = parseExperiment(input);
  if (!experiment.ok) throw new Error(experiment.error.message);
  return experiment.value;
};

/** Parameters and state after 0, 1, …, steps updates of one run; borrowed until the next. */
export function* follow(
  { objective, runs, steps }: Experiment,
  index = 0,
): Generator<{ readonly theta: Float64Array; readonly state: RuleState }> {
  const run = runs[index];
  if (objective.kind === 'network' || run === undefined) throw new Error('not on a plane');
  const program = runProgram(run);
  if (!program.ok) throw new Error(program.error.message);
  const plane = resolvePlane(objective);
  const surface = compileSurface(plane.expression, plane.parameters, plane.data);
  const kernel = interpretRule(program.value, [{ offset: 0, size: 2 }]);
  const hyper = numericHyper(run);
  const rate = compileSchedule(run.schedule, hyper.lr ?? Number.NaN);
  const first = compileSchedule(run.schedule, hyper.lr ?? Number.NaN)(0);
  const state = kernel.createState(atBeginning(hyper, first));
  const theta = Float64Array.from(objective.start);
  const gradient = new Float64Array(2);
  let loss: number | undefined;
  yield { theta, state };
  for (let t = 1; t <= steps; t += 1) {
    const lr = rate(t - 1, loss);
    const [x = Number.NaN, y = Number.NaN] = theta;
    loss = surface.gradient(x, y, gradient);
    kernel.step(theta, gradient, state, hyper, lr, t);
    yield { theta, state };
  }
}

/** Positions after 0, 1, …, steps updates of one run. */
export const walk = (experiment: Experiment, index = 0): readonly [number, number][] => {
  const path: [number, number][] = [];
  for (const { theta } of follow(experiment, index))
    path.push([theta[0] ?? Number.NaN, theta[1] ?? Number.NaN]);
  return path;
};
