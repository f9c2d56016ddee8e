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

/** Whether a schedule looks at the loss: at every step of a race on a plane, at every evaluation of a network's. */
export const listensToLoss = ({ kind }: ScheduleSpec): boolean => {
  const definition = findSchedule(kind);
  return definition !== undefined && 'needsLoss' in definition;
};

/**
 * The first update, counted from 1, for which a schedule gives no finite rate: a run ends there. Nothing where all of
 * them are finite, or where they depend on what the race finds.
 */
export const firstWithoutRate = (
  spec: ScheduleSpec,
  lr0: number,
  steps: number,
): { readonly step: number; readonly rate: number } | undefined => {
  const definition = findSchedule(spec.kind);
  if (definition === undefined || 'needsLoss' in definition || spec.kind === 'constant')
    return undefined;
  const rateAt = compileSchedule(spec, lr0);
  for (let t = 0; t < steps; t += 1) {
    const rate = rateAt(t);
    if (!Number.isFinite(rate)) return { step: t + 1, rate };
  }
  return undefined;
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
