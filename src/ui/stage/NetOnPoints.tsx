import type { DatasetSpec } from '../../experiment/types';
import { NetTab } from './inside/net/NetTab';
import { SelectedRegions } from './points/SelectedRegions';

/** The selected run's network as a drawing, beside what it makes of the plane. */
export const NetOnPoints = ({ dataset }: { readonly dataset: DatasetSpec }) => (
  <NetTab dataset={dataset}>
    <SelectedRegions dataset={dataset} />
  </NetTab>
);
