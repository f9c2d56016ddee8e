import { constants, functions, reductions } from '../../../formula/functions';
import { matrixFunctions } from '../../../formula/matrix/functions';

export type NameKind = 'given' | 'above' | 'state' | 'hyper' | 'constant' | 'function';

export interface ScopeName {
  readonly name: string;
  readonly kind: NameKind;
  /** Of functions: `(u, low, high)`. */
  readonly signature?: string;
}

/** What a line can read, in the order in which it is likely meant. */
export const namesInScope = (
  text: string,
  position: number,
  given: Iterable<string>,
  hyper: Iterable<string>,
): readonly ScopeName[] => {
  const found = new Map<string, ScopeName>();
  const add = (name: string, kind: NameKind, signature?: string) => {
    if (!found.has(name)) found.set(name, { name, kind, ...(signature ? { signature } : {}) });
  };
  for (const name of given) add(name, 'given');
  const line = text.lastIndexOf('\n', position - 1) + 1;
  // A statement reads what those before it wrote; what only later ones write is still there from the last step.
  const written = [...text.matchAll(/(?:^|[;\n])[ \t]*([A-Za-z]\w*)[ \t]*=(?!=)/g)];
  for (const match of written) if (match.index < line - 1) add(match[1] ?? '', 'above');
  for (const match of written) add(match[1] ?? '', 'state');
  for (const name of hyper) add(name, 'hyper');
  for (const name of constants.keys()) add(name, 'constant');
  for (const [name, { parameters }] of functions)
    add(name, 'function', `(${parameters.join(', ')})`);
  return [...found.values()];
};

/** Functions over a layer; only update rules have layers. */
export const reductionNames = (): readonly ScopeName[] => [
  ...[...reductions].map(([name, parameters]) => ({
    name,
    kind: 'function' as const,
    signature: `(${parameters.join(', ')}[, all])`,
  })),
  ...[...matrixFunctions].map(([name, parameters]) => ({
    name,
    kind: 'function' as const,
    signature: `(${parameters.join(', ')})`,
  })),
];
