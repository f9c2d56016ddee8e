import type { NetworkSpec } from '../../../experiment/types';
import { CLASSES } from '../batch';
import { chanceLoss } from './chance';
import type { LossContext } from './classify-losses';

/** What the losses of a network's runs are judged against. */
export const lossContext = (spec: NetworkSpec): LossContext => ({
  epoch: Math.max(1, Math.floor(spec.trainSize / spec.batchSize)),
  chance: chanceLoss(spec, CLASSES),
});
