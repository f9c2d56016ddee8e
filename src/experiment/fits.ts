import { plainText } from '../formula/pasted';
import { type Result, succeed } from '../formula/result';
import { runAt } from './changes';
import { planeProblem } from './custom';
import { type ExperimentError, formulaProblem, problem } from './error';
import { hyperSpecsOf } from './specs';
import type { ObjectiveSpec, RunSpec } from './types';

/** The run as it begins, and as it stands after each of its changes. */
const momentsOf = (run: RunSpec): readonly (readonly [string, RunSpec])[] => [
  ['hyper', runAt(run, 0)],
  ...(run.changes ?? []).map(
    ({ step }, index) => [`changes[${index}].hyper`, runAt(run, step)] as const,
  ),
];

/** Refuses what needs a network where there is none: a choice that says so, and a rule that reads `gaussNewton`. */
export const checkFits = (
  run: RunSpec,
  objective: ObjectiveSpec,
  field: string,
): Result<undefined, ExperimentError> => {
  if (objective.kind === 'network') return succeed(undefined);
  if (run.rule !== undefined && plainText(run.rule).text.includes('gaussNewton')) {
    const error = planeProblem(run.rule);
    if (error !== undefined) return formulaProblem(`${field}.rule`, error);
  }
  // A rule of the visitor's own has numbers only.
  if (run.optimizer === 'custom') return succeed(undefined);
  for (const [name, spec] of Object.entries(hyperSpecsOf(run))) {
    if (spec.kind !== 'choice' || spec.networks === undefined) continue;
    for (const [where, { hyper }] of momentsOf(run)) {
      const value = String(hyper[name]);
      const because = Object.hasOwn(spec.networks, value) ? spec.networks[value] : undefined;
      if (because === undefined) continue;
      const others = spec.choices.filter((choice) => !Object.hasOwn(spec.networks ?? {}, choice));
      return problem(
        'not-allowed',
        `${field}.${where}.${name}`,
        `"${value}" runs on networks only: ${because}; on a surface use ${others.map((choice) => `"${choice}"`).join(' or ')}`,
      );
    }
  }
  return succeed(undefined);
};
