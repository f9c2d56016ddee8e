import type { Paper } from './definition';
import { methods } from './methods';
import { optimizers } from './optimizers';

const papers: ReadonlyMap<string, Paper> = new Map(
  [...optimizers, ...methods].map(({ id, paper }) => [id, paper]),
);

/** Where an optimizer or a method comes from. In the page a chunk of its own: see scripts/catalog-halves.ts. */
export const paperOf = (id: string): Paper | undefined => papers.get(id);
