import type { Loss } from '../../experiment/network/loss';
import type { Expression } from '../../formula/ast';
import type { ShaderFunction } from '../../formula/shader/function';
import { namesIn } from '../../formula/traverse';

/** A loss as functions of what they read: of a class's `p`, `y` and `logp`, and `slope` of the sums `s0`, …, too. */
export interface LossFunctions {
  readonly term: ShaderFunction;
  /** Whose sums over the classes are `s0`, … */
  readonly sums: readonly ShaderFunction[];
  readonly slope: ShaderFunction;
}

const functionOf = (name: string, value: Expression): ShaderFunction => ({
  name,
  parameters: [...namesIn(value)].filter((read) => /^(p|y|logp|s\d+)$/.test(read)),
  value,
});

export const lossFunctions = ({ term, sums, gradient }: Loss): LossFunctions => ({
  term: functionOf('lossTerm', term),
  sums: sums.map((value, s) => functionOf(`lossSum${s}`, value)),
  slope: functionOf('lossSlope', gradient),
});

/** A call where the parameters' names are in scope. */
export const callText = ({ name, parameters }: ShaderFunction): string =>
  `${name}(${parameters.join(', ')})`;

/** Whether any of the functions reads a name. */
export const reads = (functions: readonly ShaderFunction[], name: string): boolean =>
  functions.some(({ parameters }) => parameters.includes(name));

/** The declarations of what the functions read. @param declare the statement for a name */
export const declareRead = (
  functions: readonly ShaderFunction[],
  declare: Readonly<Record<'p' | 'y' | 'logp', string>>,
): string =>
  (['p', 'y', 'logp'] as const)
    .filter((name) => reads(functions, name))
    .map((name) => declare[name])
    .join(' ');
