import type { Target } from '../dataset';
import type { LossDefinition } from '../definition';
import { crossEntropy } from './cross-entropy';
import { meanSquaredError } from './mean-squared-error';

/** In the order of the menu. */
export const losses = [crossEntropy, meanSquaredError] as const satisfies readonly LossDefinition[];

export type LossId = (typeof losses)[number]['id'];

/** The loss of that id, or nothing. */
export const findLoss = (id: string): LossDefinition | undefined =>
  losses.find((entry) => entry.id === id);

/** The loss of a data set where nothing is said. */
export const usualLoss = ({ kind }: Pick<Target, 'kind'>): LossId =>
  kind === 'classes' ? 'cross-entropy' : 'mean-squared-error';
