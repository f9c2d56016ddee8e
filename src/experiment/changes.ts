import * as z from 'zod/mini';
import type { HyperValue } from '../catalog/definition';
import { type Result, succeed } from '../formula/result';
import { type ExperimentError, problem } from './error';
import { checkValues, type HyperSpecs } from './hyper';
import { sayExperiment } from './sentences';
import { readShape, record, whole } from './shape';
import type { HyperChange, RunSpec } from './types';

/** Recorded changes of one run. */
export const MOST_CHANGES = 1000;

/**
 * In order of step, one entry a step (the later one wins), without empty ones.
 * @param retire says in today's hyperparameters what former ones meant
 */
export const parseChanges = (
  input: readonly unknown[],
  specs: HyperSpecs,
  field: string,
  steps: number,
  retire: (hyper: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> = (
    hyper,
  ) => hyper,
): Result<readonly HyperChange[], ExperimentError> => {
  if (input.length > MOST_CHANGES)
    return problem(
      'out-of-range',
      field,
      sayExperiment('changes', { most: MOST_CHANGES, count: input.length }),
    );
  const shape = z.strictObject({ step: whole(1, steps), hyper: record() });
  const byStep = new Map<number, Record<string, HyperValue>>();
  for (const [index, entry] of input.entries()) {
    const where = `${field}[${index}]`;
    const read = readShape(shape, entry, where);
    if (!read.ok) return read;
    const given = retire(read.value.hyper);
    const values = checkValues(specs, given, `${where}.hyper`, 'hyperparameter');
    if (!values.ok) return values;
    const step = read.value.step;
    const merged = { ...byStep.get(step), ...values.value };
    if (Object.keys(merged).length > 0) byStep.set(step, merged);
  }
  return succeed([...byStep].sort(([a], [b]) => a - b).map(([step, hyper]) => ({ step, hyper })));
};

/** The values that hold at update number `step` (1-based): the run's own and its changes up to there; all by default. */
export const hyperAt = (run: RunSpec, step = Number.POSITIVE_INFINITY): RunSpec['hyper'] => {
  const past = (run.changes ?? []).filter((change) => change.step <= step);
  return Object.assign({}, run.hyper, ...past.map(({ hyper }) => hyper));
};

/** The run as it stands at update number `step` (1-based): its changes up to there applied, none left. */
export const runAt = (run: RunSpec, step: number): RunSpec => {
  const { changes: _, ...rest } = run;
  return { ...rest, hyper: hyperAt(run, step) };
};
