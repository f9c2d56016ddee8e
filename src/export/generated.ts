import { findOptimizer } from '../catalog/optimizers';
import { findWrapper } from '../catalog/wrappers';
import type { RunSpec } from '../experiment/types';
import { printExpression, printRule } from '../formula/print';
import type { RuleProgram } from '../formula/program';
import type { PythonDialect } from '../formula/python/dialect';
import { defineMatrix, matrixNames } from '../formula/python/matrix';
import { createPythonNames, type PythonNames } from '../formula/python/names';
import { pythonNumber } from '../formula/python/number';
import { emitRulePython, type PythonRule } from '../formula/python/rule';
import { safeNames } from '../formula/python/safe';
import type { Phase, RunPlan } from './plan';
import { docstring, indent, type Values } from './text';

/** One phase's rule in one library's Python. */
export interface GeneratedRule extends PythonRule {
  readonly program: RuleProgram;
  /** Its title, the formula, and on what it is judged. */
  readonly doc: readonly string[];
}

/** One set of names for all phases, so that state keeps its name from one to the next. */
export const namesFor = (dialect: PythonDialect, taken: readonly string[]): PythonNames =>
  createPythonNames([...dialect.modules, ...safeNames, ...matrixNames, ...taken]);

export const titleOf = (run: RunSpec): string => {
  const names = [
    findOptimizer(run.optimizer)?.name ?? 'A rule of your own',
    ...run.wrappers.map(({ kind }) => findWrapper(kind)?.name ?? kind),
  ];
  return `${names.join(' + ')}, generated from its formula.`;
};

/** Definitions of the matrix functions that some rules call: nothing, or one part of a script. */
export const matrixDefinitions = (
  dialect: PythonDialect,
  rules: readonly GeneratedRule[],
): readonly (readonly string[])[] => {
  const lines = defineMatrix(
    dialect.matrix,
    rules.flatMap(({ matrix }) => [...matrix]),
  );
  return lines.length === 0 ? [] : [lines];
};

/** @param title one line */
export const generateRule = (
  title: string,
  program: RuleProgram,
  { hazards }: Pick<RunPlan, 'hazards'>,
  options: {
    readonly dialect: PythonDialect;
    readonly names: PythonNames;
    readonly uniforms: 'float' | 'array';
  },
): GeneratedRule => {
  const rule = emitRulePython(program, { ...options, hazards });
  const formula = indent(printRule(program.rule).split('\n'));
  const judged =
    program.evaluate === undefined
      ? []
      : ['', `Judged not at theta but at ${printExpression(program.evaluate)}.`];
  return { ...rule, program, doc: docstring(title, [...formula, ...judged]) };
};

/** Values of the hyperparameters that a rule reads, by Python name, without `lr`. */
export const hyperOf = (rule: PythonRule, hyper: Readonly<Record<string, number>>): Values =>
  Object.fromEntries(
    rule.hyper.map(({ name, python }) => [python, pythonNumber(hyper[name] ?? Number.NaN)]),
  );

/** `ScheduleFreeAdamw`, and `ScheduleFreeAdamw2` for its second phase. */
export const className = (run: RunSpec, phase: number): string => {
  const words = (run.optimizer === 'custom' ? 'custom-rule' : run.optimizer).split('-');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return phase === 0 ? name : `${name}${phase + 1}`;
};

/** `schedule_free_adamw`, and `schedule_free_adamw_2` for its second phase. */
export const functionName = (run: RunSpec, phase: number): string => {
  const id = run.optimizer === 'custom' ? 'custom-rule' : run.optimizer;
  const name = `make_${id.replaceAll('-', '_')}`;
  return phase === 0 ? name : `${name}_${phase + 1}`;
};

/** State that the second phase takes over from the first: the same name and as many numbers. */
export const handedOver = (before: PythonRule, after: PythonRule): readonly string[] =>
  after.state
    .filter(({ python, shape }) =>
      before.state.some((other) => other.python === python && other.shape === shape),
    )
    .map(({ python }) => python);

/** The changed entries of two sets of values. */
export const difference = (before: Values, after: Values): Values =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));

/** Which phase an update belongs to. */
export const phaseAt = (phases: readonly Phase[], t: number): number =>
  phases.findLastIndex(({ from }) => from <= t);
