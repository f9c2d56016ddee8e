import { FAMILIES, type Family } from '../../catalog/families';
import type { MethodDefinition } from '../../catalog/method/define';
import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import type { Lab } from '../../state/lab/lab';

export interface OptimizerChoice {
  readonly id: string;
  readonly family: Family;
  /** Why it makes no sense here. */
  readonly because?: string;
}

const methodChoice = (kind: Lab['kind'], method: MethodDefinition): OptimizerChoice => ({
  id: method.id,
  family: method.family,
  ...(kind === 'network' && method.objectives === 'plane' ? { because: method.because } : {}),
});

const byFamily = (a: OptimizerChoice, b: OptimizerChoice): number =>
  FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family);

/**
 * Every optimizer of the catalogue, family by family; in each the rules, then the methods.
 * @param kind what they are to minimise
 */
export const optimizerChoices = (kind: Lab['kind']): readonly OptimizerChoice[] =>
  [
    ...optimizers.map(({ id, family }) => ({ id, family })),
    ...methods.map((method: MethodDefinition) => methodChoice(kind, method)),
  ].sort(byFamily);
