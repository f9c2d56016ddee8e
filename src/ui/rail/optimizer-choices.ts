import type { MethodDefinition } from '../../catalog/method/define';
import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import type { Lab } from '../../state/lab/lab';

export interface OptimizerChoice {
  readonly id: string;
  /** Why it makes no sense here. */
  readonly because?: string;
}

const methodChoice = (kind: Lab['kind'], method: MethodDefinition): OptimizerChoice =>
  kind === 'network' && method.objectives === 'plane'
    ? { id: method.id, because: method.because }
    : { id: method.id };

/** Every optimizer of the catalogue: the rules, then the methods. @param kind what they are to minimise */
export const optimizerChoices = (kind: Lab['kind']): readonly OptimizerChoice[] => [
  ...optimizers.map(({ id }) => ({ id })),
  ...methods.map((method: MethodDefinition) => methodChoice(kind, method)),
];
