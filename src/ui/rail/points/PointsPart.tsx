import '../../../i18n/later';
import type { DatasetSpec, NetworkSpec } from '../../../experiment/types';
import { LayerFields } from './LayerFields';
import { OwnPoints } from './OwnPoints';
import { PointFields } from './PointFields';

/** The rail of a network on points. */
export const PointsPart = ({
  objective,
  dataset,
}: {
  readonly objective: NetworkSpec;
  readonly dataset: Exclude<DatasetSpec, string>;
}) => (
  <>
    <PointFields objective={objective} dataset={dataset} />
    {dataset.kind === 'points' && <OwnPoints objective={objective} dataset={dataset} />}
    <LayerFields objective={objective} />
  </>
);
