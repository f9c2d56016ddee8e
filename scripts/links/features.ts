import type { Experiment } from '../../src/experiment/types';

/** Words and flags are features by their value, numbers and what a person types by being there. */
const featureOf = (name: string, value: unknown): string =>
  typeof value === 'boolean' || (typeof value === 'string' && name !== 'formula')
    ? `${name}=${value}`
    : name;

/** What an experiment shows of the format: the entries of the catalogue in it, and their options. */
export const featuresOf = ({ objective, runs }: Experiment): ReadonlySet<string> => {
  const found = new Set<string>();
  const add = (owner: string, values: object) => {
    found.add(owner);
    for (const [name, value] of Object.entries(values))
      found.add(`${owner}/${featureOf(name, value)}`);
  };
  add(objective.kind, objective);
  if (objective.kind === 'surface') add(`surface=${objective.surface}`, objective.parameters);
  for (const { optimizer, hyper, schedule, wrappers } of runs) {
    add(`optimizer=${optimizer}`, optimizer === 'custom' ? {} : hyper);
    for (const part of [schedule, ...wrappers]) add(part.kind, part);
  }
  return found;
};
