import '../../../i18n/later';
import type { DatasetSpec, NetworkSpec } from '../../../experiment/types';
import classes from '../rail.module.css';
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
    <div className={classes.folded} data-control="data-points">
      <PointFields objective={objective} dataset={dataset} />
      {dataset.kind === 'points' && <OwnPoints dataset={dataset} />}
    </div>
    <div className={classes.folded} data-control="network-model">
      <LayerFields objective={objective} />
    </div>
  </>
);
