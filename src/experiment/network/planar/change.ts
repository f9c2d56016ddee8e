import { usualLoss } from '../../../catalog/losses';
import type { DatasetSpec, NetworkSpec } from '../../types';
import { describeDataset } from '../dataset';

/** What an objective becomes on other points: all of them are used, and a loss that does not go with them gives way. */
export const onOtherPoints = (spec: NetworkSpec, dataset: DatasetSpec): Partial<NetworkSpec> => {
  const { sizes, target } = describeDataset(dataset);
  const before = describeDataset(spec.dataset);
  const same = before.target.kind === target.kind;
  const validationSize = Math.min(spec.validationSize, sizes.train - 1);
  return {
    dataset,
    trainSize: sizes.train - validationSize,
    validationSize,
    testSize: sizes.test,
    loss: same ? spec.loss : usualLoss(target),
  };
};
