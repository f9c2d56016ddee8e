import { findMethod } from '../../catalog/methods';
import type { Experiment } from '../../experiment/types';
import type { RuleProgram } from '../../formula/program';
import { observeRun } from './observe';

/** What rules call their running sum or mean of gradients: the catalogue's letters, a buffer before a mean. */
const NAMES = ['b', 'm'];

/** The variable in which a rule keeps its momentum, if it keeps one. */
export const momentumVariable = (program: RuleProgram): string | undefined =>
  NAMES.find((wanted) =>
    program.state.some((variable) => variable.name === wanted && variable.shape === 'element'),
  );

/**
 * The momentum of one run after every update, in the gradient's direction: entries 2k and 2k + 1 are x and y after
 * update number k + 1, NaN where there was none. Undefined where the rule keeps no momentum.
 */
export const momentumOf = (
  experiment: Experiment,
  run: number,
): Float64Array<ArrayBuffer> | undefined => {
  if (findMethod(experiment.runs[run]?.optimizer ?? '')) return undefined;
  const values = new Float64Array(2 * experiment.steps).fill(Number.NaN);
  let found = false;
  observeRun(experiment, run, ({ t, state, program }, apply) => {
    apply();
    const name = momentumVariable(program);
    const kept = name === undefined ? undefined : state[name];
    if (!kept) return;
    found = true;
    values.set(kept.subarray(0, 2), 2 * (t - 1));
  });
  return found ? values : undefined;
};
