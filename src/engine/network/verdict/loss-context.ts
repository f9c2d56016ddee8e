import { answerSize, type Dataset } from '../../../catalog/dataset';
import type { NetworkSpec } from '../../../experiment/types';
import { chanceLoss } from './chance';
import type { LossContext } from './classify-losses';

/** What the losses of a network's runs are judged against. */
export const lossContext = (spec: NetworkSpec, dataset: Dataset): LossContext => ({
  epoch: Math.max(1, Math.floor(spec.trainSize / spec.batchSize)),
  chance: dataset.target.kind === 'classes' ? chanceLoss(spec, answerSize(dataset)) : undefined,
});
