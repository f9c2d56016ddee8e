import type { FormulaSchedule, HyperValue, ScheduleFunction } from '../catalog/definition';
import { findSchedule } from '../catalog/schedules';
import { evaluate, readHyper } from '../formula/evaluate';
import { parseExpression } from '../formula/parse';
import { namesIn } from '../formula/traverse';
import type { ScheduleSpec } from './types';

/** Interpreted: it is asked for once a step, and only once where no step differs from another. */
const interpret = (
  definition: FormulaSchedule,
  params: Readonly<Record<string, HyperValue>>,
  lr0: number,
): ScheduleFunction => {
  const formula = parseExpression(definition.formula);
  if (!formula.ok) throw new Error(`schedule ${definition.id}: ${formula.error.message}`);
  const values: Record<string, number> = { lr0 };
  for (const name of Object.keys(definition.params)) {
    const value = params[name];
    if (typeof value !== 'number')
      throw new Error(`schedule ${definition.id} needs a number ${name}`);
    values[name] = value;
  }
  const rate: ScheduleFunction = (t) =>
    evaluate(formula.value, (name) => (name === 't' ? t : readHyper(values, name)));
  if (namesIn(formula.value).has('t')) return rate;
  const always = rate(0);
  return () => always;
};

/**
 * The learning rate over time, for one run: some schedules remember what they saw.
 * @param spec a schedule that has passed the schema
 * @param lr0 the run's own learning rate
 * @returns the rate of update number t + 1; to be asked in order for t = 0, 1, …, with the loss of the step before
 */
export const compileSchedule = (spec: ScheduleSpec, lr0: number): ScheduleFunction => {
  const definition = findSchedule(spec.kind);
  if (definition === undefined) throw new Error(`no schedule ${spec.kind} in the catalogue`);
  const { kind: _, ...params } = spec;
  return 'formula' in definition
    ? interpret(definition, params, lr0)
    : definition.compile(params, lr0);
};
