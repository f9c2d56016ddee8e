import type { HyperSpec, HyperValue } from '../catalog/definition';
import { findMethod } from '../catalog/methods';
import { findOptimizer } from '../catalog/optimizers';
import { analyseRule } from '../formula/analyse';
import type { Expression, Statement } from '../formula/ast';
import { parseRule } from '../formula/parse';
import type { RuleProgram } from '../formula/program';
import { type Result, succeed } from '../formula/result';
import { mapChildren } from '../formula/traverse';
import { type ExperimentError, formulaProblem, problem } from './error';
import { hyperSpecsOf } from './specs';
import type { RunSpec } from './types';
import { wrap } from './wrap';

const numberOf = (value: HyperValue, spec: HyperSpec | undefined): number | undefined => {
  if (spec?.kind === 'choice') return spec.choices.indexOf(String(value));
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : undefined;
};

const numbersOf = (
  values: Readonly<Record<string, HyperValue>>,
  specs: Readonly<Record<string, HyperSpec>>,
): Record<string, number> => {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(values)) {
    const number = numberOf(value, Object.hasOwn(specs, name) ? specs[name] : undefined);
    if (number !== undefined) numbers[name] = number;
  }
  return numbers;
};

const ruleText = (run: RunSpec): string =>
  run.optimizer === 'custom' ? (run.rule ?? '') : (findOptimizer(run.optimizer)?.rule ?? '');

/**
 * Every number that the run's program may read, by name: hyperparameters, flags as 1 or 0, choices by their number, the
 * wrappers' parameters.
 */
export const numericHyper = (run: RunSpec): Readonly<Record<string, number>> => {
  const around = wrap(run.wrappers, ruleText(run));
  const values = Object.assign({}, run.hyper, ...around.map((wrapping) => wrapping.hyper));
  return numbersOf(values, findOptimizer(run.optimizer)?.hyper ?? {});
};

/** Flags, choices, and options at their neutral value: what is folded away before any reading. */
const constantsOf = (
  specs: Readonly<Record<string, HyperSpec>>,
  numbers: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const constants: Record<string, number> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = numbers[name];
    if (value === undefined) continue;
    const always = spec.kind === 'flag' || spec.kind === 'choice';
    const folded = always || ('neutral' in spec && spec.neutral === value);
    if (folded) constants[name] = value;
  }
  return constants;
};

/** Options that are on: not at their neutral value 0. */
const onOptions = (
  specs: Readonly<Record<string, HyperSpec>>,
  numbers: Readonly<Record<string, number>>,
): ReadonlySet<string> =>
  new Set(
    Object.entries(specs)
      .filter(([name, spec]) => 'neutral' in spec && spec.neutral === 0 && numbers[name] !== 0)
      .map(([name]) => name),
  );

/** `if(momentum, a, b)` is `a` where momentum is on; where it is off, folding takes `b`. */
const choose = (e: Expression, on: ReadonlySet<string>): Expression => {
  const [condition, yes] = e.kind === 'call' && e.callee === 'if' ? e.args : [];
  return condition?.kind === 'name' && on.has(condition.name) && yes !== undefined
    ? choose(yes, on)
    : mapChildren(e, (child) => choose(child, on));
};

/**
 * The update of a run: its definition's rule (or its own), folded at its hyperparameters, inside its wrappers.
 * Depends on values only through flags and neutral values: moving a slider elsewhere gives an equal program.
 */
export const runProgram = (run: RunSpec): Result<RuleProgram, ExperimentError> => {
  const text = ruleText(run);
  const definition = findOptimizer(run.optimizer);
  if (findMethod(run.optimizer) !== undefined)
    return problem('not-allowed', 'optimizer', `"${run.optimizer}" is a method: it has no formula`);
  if (definition === undefined && run.optimizer !== 'custom')
    return problem('unknown-id', 'optimizer', `there is no optimizer "${run.optimizer}"`);
  const around = wrap(run.wrappers, text);
  const statements: Statement[] = [];
  // Parsed one by one, so that a rule's errors keep their lines and its length is bounded alone.
  const parts = (place: 'first' | 'before' | 'after') =>
    around.map((wrapping) => wrapping[place]).filter((part) => part !== '');
  for (const part of [...parts('first'), ...parts('before'), text, ...parts('after')]) {
    const parsed = parseRule(part);
    if (!parsed.ok) return formulaProblem('rule', parsed.error);
    statements.push(...parsed.value.statements);
  }
  const specs: Readonly<Record<string, HyperSpec>> = Object.assign(
    {},
    hyperSpecsOf(run),
    ...around.map((wrapping) => wrapping.specs),
  );
  const numbers = numericHyper(run);
  // The outermost average is the one that is judged.
  const evaluate = around.reduce(
    (inner, wrapping) => wrapping.evaluate ?? inner,
    definition?.evaluate,
  );
  const on = onOptions(specs, numbers);
  const program = analyseRule(
    { statements: statements.map((one) => ({ ...one, value: choose(one.value, on) })) },
    {
      constants: constantsOf(specs, numbers),
      hyper: Object.keys(specs),
      ...(definition?.init === undefined ? {} : { init: definition.init }),
      ...(evaluate === undefined ? {} : { evaluate }),
    },
  );
  return program.ok ? program : formulaProblem('rule', program.error);
};

/**
 * Where a run takes its gradient, as a rule of its own over the gradient at theta: nothing unless a wrapper says so.
 * Reads the same numbers as `runProgram`'s (see `numericHyper`).
 */
export const probeProgram = (run: RunSpec): Result<RuleProgram | undefined, ExperimentError> => {
  const around = wrap(run.wrappers, ruleText(run)).filter(({ probe }) => probe !== '');
  if (around.length === 0) return succeed(undefined);
  const parsed = parseRule(around.map(({ probe }) => probe).join('\n'));
  if (!parsed.ok) return formulaProblem('wrappers', parsed.error);
  const specs = Object.assign({}, ...around.map((wrapping) => wrapping.specs));
  const program = analyseRule(parsed.value, { hyper: Object.keys(specs) });
  return program.ok ? program : formulaProblem('wrappers', program.error);
};
