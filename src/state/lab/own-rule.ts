import type { HyperValue } from '../../catalog/definition';
import { findOptimizer } from '../../catalog/optimizers';
import { hyperAt } from '../../experiment/changes';
import { customSpecs } from '../../experiment/custom';
import { runProgram } from '../../experiment/program';
import type { RunSpec } from '../../experiment/types';
import { acceptValue } from '../../experiment/value';
import { literalValue } from '../../formula/build';
import { initialExpression } from '../../formula/matrix/initial';
import { printExpression, printRule } from '../../formula/print';

type Hyper = Readonly<Record<string, HyperValue>>;

/**
 * The run with this rule as its optimizer: hyperparameters that the rule reads keep their values, new ones get theirs
 * from `remembered` or start at what their name suggests, and those it no longer reads go, also from recorded changes.
 * @param remembered values of names that an earlier version of the rule read
 * @returns nothing where the rule is not valid
 */
export const withRule = (
  run: RunSpec,
  rule: string,
  remembered: Hyper = {},
): RunSpec | undefined => {
  const specs = customSpecs(rule);
  if (!specs.ok) return undefined;
  const names = Object.entries(specs.value);
  const allowed = (values: Hyper): Record<string, HyperValue> => {
    const kept: Record<string, HyperValue> = {};
    for (const [name, spec] of names) {
      const value = Object.hasOwn(values, name) ? acceptValue(spec, values[name]) : undefined;
      if (value !== undefined) kept[name] = value;
    }
    return kept;
  };
  const defaults = Object.fromEntries(names.map(([name, spec]) => [name, spec.default]));
  const { changes = [], ...plain } = run;
  const kept = changes
    .map(({ step, hyper }) => ({ step, hyper: allowed(hyper) }))
    .filter(({ hyper }) => Object.keys(hyper).length > 0);
  return {
    ...plain,
    optimizer: 'custom',
    rule,
    hyper: { ...defaults, ...allowed(remembered), ...allowed(run.hyper) },
    ...(kept.length > 0 ? { changes: kept } : {}),
  };
};

/**
 * A catalogue rule as text to go on from: options that are off are folded away, and what a definition says beside its
 * rule (first values of state, the point that is judged) is written into it.
 */
const forkText = (run: RunSpec): string | undefined => {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) return undefined;
  const program = runProgram({ ...run, hyper: hyperAt(run), wrappers: [] });
  if (!program.ok) return undefined;
  const { rule, state, evaluate } = program.value;
  const judged =
    evaluate === undefined
      ? []
      : [
          `# ${definition.name} is judged at ${printExpression(evaluate)};`,
          '# a rule of your own is judged at theta.',
        ];
  const first = state
    .filter(({ initial }) => literalValue(initial) !== 0)
    .map(
      (variable) =>
        `${variable.name} = if(t == 1, ${printExpression(initialExpression(variable))}, ${variable.name})`,
    );
  return [...judged, ...first, printRule(rule)].join('\n');
};

/** The same update as a rule of the visitor's own; nothing for a run that has no formula or has its own already. */
export const forkedRun = (run: RunSpec): RunSpec | undefined => {
  const text = forkText(run);
  // What begins from the run's own rate reads it under a name of its own.
  return text === undefined ? undefined : withRule(run, text, { lr0: hyperAt(run).lr ?? 0 });
};

/** Whether the run's optimizer is a formula of the catalogue, to be forked. */
export const isForkable = (run: Pick<RunSpec, 'optimizer'>): boolean =>
  findOptimizer(run.optimizer) !== undefined;
