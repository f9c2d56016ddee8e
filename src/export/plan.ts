import { findMethod } from '../catalog/methods';
import { runAt } from '../experiment/changes';
import type { ExperimentError } from '../experiment/error';
import { numericHyper, probeProgram, runProgram } from '../experiment/program';
import { compileSchedule } from '../experiment/schedule';
import type { RunSpec } from '../experiment/types';
import type { Expression } from '../formula/ast';
import { printExpression, printRule } from '../formula/print';
import type { RuleProgram } from '../formula/program';
import { createHazardFinder } from '../formula/python/hazards';
import { type Result, succeed } from '../formula/result';

/** A stretch of a run with one update rule. */
export interface Phase {
  /** Its first update, counted from 0. */
  readonly from: number;
  readonly program: RuleProgram;
  readonly hyper: Readonly<Record<string, number>>;
}

/** Numbers that change inside a phase, at an update counted from 0. */
export interface PlannedChange {
  readonly at: number;
  readonly run: RunSpec;
  readonly hyper: Readonly<Record<string, number>>;
}

/** What a run does over its steps, worked out beforehand. */
export interface RunPlan {
  readonly run: RunSpec;
  readonly phases: readonly Phase[];
  /** Every change, those that begin a phase among them. */
  readonly changes: readonly PlannedChange[];
  readonly probe: RuleProgram | undefined;
  /** Operations on plain numbers that would stop Python. */
  readonly hazards: ReadonlySet<Expression>;
  /** The learning rate is the same at every update. */
  readonly steadyRate: boolean;
}

/** Which phase begins at this update, the first one aside; -1 if none does. */
export const furtherPhaseFrom = ({ phases }: RunPlan, at: number): number =>
  phases.findIndex(({ from }) => from === at && at > 0);

const keyOf = ({ rule, state }: RuleProgram): string =>
  JSON.stringify([
    printRule(rule),
    state.map(({ name, initial }) => [name, printExpression(initial)]),
  ]);

/** Further updates change nothing that matters here. */
const MOST_STEPS_LOOKED_AT = 2000;

/** Of a method, which has no formula. */
const nothing: RuleProgram = {
  rule: { statements: [] },
  hyper: [],
  state: [],
  uniforms: [],
  handed: [],
  given: [],
  body: [],
};

/** @param run a run of a parsed experiment */
export const planRun = (run: RunSpec, steps: number): Result<RunPlan, ExperimentError> => {
  // What changes at the first update was so from the beginning.
  const beginning = runAt(run, 1);
  const changes: PlannedChange[] = [];
  for (const { step } of run.changes ?? []) {
    if (step === 1) continue;
    const changed = runAt(run, step);
    changes.push({ at: step - 1, run: changed, hyper: numericHyper(changed) });
  }
  const phases: Phase[] = [];
  const method = findMethod(run.optimizer) !== undefined;
  const begin = { at: 0, run: beginning, hyper: numericHyper(beginning) };
  for (const moment of [begin, ...changes]) {
    const program = method ? succeed(nothing) : runProgram(moment.run);
    if (!program.ok) return program;
    const last = phases.at(-1);
    if (last !== undefined && keyOf(last.program) === keyOf(program.value)) continue;
    const phase = { from: moment.at, program: program.value, hyper: moment.hyper };
    if (last?.from === moment.at) phases[phases.length - 1] = phase;
    else phases.push(phase);
  }
  const probe = probeProgram(beginning);
  if (!probe.ok) return probe;
  const found = findHazards(run, steps, phases, changes);
  return succeed({ run: beginning, phases, changes, probe: probe.value, ...found });
};

const findHazards = (
  run: RunSpec,
  steps: number,
  phases: readonly Phase[],
  changes: readonly PlannedChange[],
) => {
  const finder = createHazardFinder();
  let hyper = phases[0]?.hyper ?? {};
  let schedule = compileSchedule(run.schedule, hyper.lr ?? 1);
  let phase: Phase | undefined;
  const values = new Map<string, number>();
  const rates = new Set<number>();
  for (let t = 0; t < Math.min(steps, MOST_STEPS_LOOKED_AT); t += 1) {
    for (const change of changes.filter(({ at }) => at === t)) {
      if (change.hyper.lr !== hyper.lr)
        schedule = compileSchedule(run.schedule, change.hyper.lr ?? 1);
      hyper = change.hyper;
    }
    for (const [name, value] of Object.entries(hyper)) values.set(name, value);
    const next = phases.findLast(({ from }) => from <= t);
    if (next === undefined) break;
    if (next !== phase) {
      phase = next;
      for (const { name, shape, initial } of next.program.state) {
        if (shape !== 'uniform' || values.has(name)) continue;
        const value = finder.visit(initial, (one) => values.get(one));
        if (value !== undefined) values.set(name, value);
      }
    }
    const lr = schedule(t);
    rates.add(lr);
    values.set('lr', lr);
    values.set('t', t + 1);
    finder.step(next.program.rule, values);
  }
  return {
    hazards: finder.hazards,
    steadyRate: rates.size <= 1 && run.schedule.kind !== 'plateau',
  };
};
