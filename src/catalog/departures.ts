import type { OptimizerDefinition } from './definition';
import type { MethodDefinition } from './method/define';
import { methods } from './methods';
import { optimizers } from './optimizers';

const entries: readonly (OptimizerDefinition | MethodDefinition)[] = [...optimizers, ...methods];
const departures: ReadonlyMap<string, string> = new Map(
  entries.flatMap(({ id, departs }) => (departs === undefined ? [] : [[id, departs] as const])),
);

/**
 * Whose formula an optimizer is and where it departs from it, for those that one may take for another's. In the page a
 * chunk of its own: see scripts/catalog-halves.ts.
 */
export const departureOf = (id: string): string | undefined => departures.get(id);

/** Those of which something is said. */
export const departing: readonly string[] = [...departures.keys()];
