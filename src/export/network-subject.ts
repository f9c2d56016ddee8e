import type { Dataset } from '../catalog/dataset';
import { type DatasetCatalogue, describeDataset } from '../experiment/network/dataset';
import { type LossKind, lossKind } from '../experiment/network/loss';
import { networkOf } from '../experiment/network/model';
import type { NetworkShape } from '../experiment/network/shape';
import type { NetworkSpec } from '../experiment/types';

/** What a network's script is about. */
export interface NetworkSubject {
  readonly dataset: Dataset;
  readonly network: NetworkShape;
  readonly loss: LossKind;
}

export const networkSubject = (
  { dataset: spec, model, loss }: NetworkSpec,
  catalogue?: DatasetCatalogue,
): NetworkSubject => {
  const dataset = describeDataset(spec, catalogue);
  return { dataset, network: networkOf(model, dataset), loss: lossKind(loss, dataset.target) };
};
