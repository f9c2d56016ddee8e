import type { MethodDefinition } from '../../catalog/method/define';
import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import type { Page } from '../../state/types';

export interface OptimizerChoice {
  readonly id: string;
  /** Why it makes no sense on this page. */
  readonly because?: string;
}

const methodChoice = (page: Page, method: MethodDefinition): OptimizerChoice =>
  page === 'network' && method.objectives === 'plane'
    ? { id: method.id, because: method.because }
    : { id: method.id };

/** Every optimizer of the catalogue: the rules, then the methods. */
export const optimizerChoices = (page: Page): readonly OptimizerChoice[] => [
  ...optimizers.map(({ id }) => ({ id })),
  ...methods.map((method: MethodDefinition) => methodChoice(page, method)),
];
