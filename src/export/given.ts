import type { NetworkSpec } from '../experiment/types';
import { type GivenVector, givenVectors } from '../formula/given';
import type { RunPlan } from './plan';

/** What a script's rules read beside parameters and gradients. */
export const givenIn = ({ phases }: Pick<RunPlan, 'phases'>): readonly GivenVector[] =>
  givenVectors.filter((name) =>
    phases.some(({ program }) => program.given.some((given) => given.name === name)),
  );

/** Whether a network's script draws numbers from its library, which then is to be given the seed. */
export const drawsOnItsOwn = (plan: Pick<RunPlan, 'phases'>, spec: NetworkSpec): boolean =>
  spec.dropout > 0 || givenIn(plan).length > 0;

/** How the script calls it. */
export const givenPython: Readonly<Record<GivenVector, string>> = {
  noise: 'noise',
  hessian: 'hessian',
  gaussNewton: 'gauss_newton',
};

/** What the head of a network's script says of it. */
export const givenNotes = (given: readonly GivenVector[]): readonly string[] =>
  given.length === 0
    ? []
    : [
        `The rule reads random numbers (${given.map((name) => givenPython[name]).join(', ')}), which are the library's own here: the curves agree on average only.`,
      ];
