import type { Expression } from './ast';
import type { Instruction } from './program';
import { childrenOf } from './traverse';

/**
 * Vectors that the engine makes where a rule reads them, beside `theta` and `g`; a rule that writes one of these names
 * has a variable of its own instead.
 * - `noise`: standard normal numbers, new at every update
 * - `hessian`: an estimate of the Hessian's diagonal without bias (Hutchinson: u * (H u) for random signs u)
 * - `gaussNewton`: an estimate of the diagonal of Gauss-Newton's matrix (Gauss-Newton-Bartlett: labels drawn from the
 *   network's own answers), on networks only
 */
export const givenVectors = ['noise', 'hessian', 'gaussNewton'] as const;

export type GivenVector = (typeof givenVectors)[number];

export const isGivenVector = (name: string): name is GivenVector =>
  givenVectors.some((given) => given === name);

/** A number known on the host that must be 0 or not. */
export interface Condition {
  readonly uniform: string;
  readonly holds: boolean;
}

/** A given vector that a body reads, and when: at updates where all conditions of one alternative hold. */
export interface GivenRead {
  readonly name: GivenVector;
  readonly when: readonly (readonly Condition[])[];
}

/** Makes the vector asked for; called at most once an update for each name, and only where its value counts. */
export type Give<V> = (name: GivenVector) => V;

/** Finds the branches of `if` in which given vectors are read. */
export const givenReads = (
  body: readonly Instruction[],
  handed: readonly string[],
  written: ReadonlySet<string>,
): readonly GivenRead[] => {
  const found = new Map<GivenVector, (readonly Condition[])[]>();
  const hosts = new Set(handed);
  const visit = (e: Expression, path: readonly Condition[]): void => {
    if (e.kind === 'name') {
      if (isGivenVector(e.name) && !written.has(e.name))
        found.set(e.name, [...(found.get(e.name) ?? []), path]);
      return;
    }
    const [condition, yes, no] = e.kind === 'call' && e.callee === 'if' ? e.args : [];
    if (condition?.kind === 'name' && hosts.has(condition.name) && yes && no) {
      visit(yes, [...path, { uniform: condition.name, holds: true }]);
      visit(no, [...path, { uniform: condition.name, holds: false }]);
    } else for (const child of childrenOf(e)) visit(child, path);
  };
  for (const { value } of body) visit(value, []);
  return [...found].map(([name, when]) => ({
    name,
    when: when.some((path) => path.length === 0) ? [[]] : when,
  }));
};

/** Tells from an update's handed uniforms whether a given vector counts in it. */
export const compileWanted = (
  { when }: GivenRead,
  handed: readonly string[],
): ((uniforms: ArrayLike<number>) => boolean) => {
  const alternatives = when.map((path) =>
    path.map(({ uniform, holds }) => ({ at: handed.indexOf(uniform), holds })),
  );
  return (uniforms) =>
    alternatives.some((path) => path.every(({ at, holds }) => (uniforms[at] !== 0) === holds));
};
