import { lookOf } from '../../../experiment/run-looks';
import type { DatasetSpec } from '../../../experiment/types';
import { useDocument, useView } from '../../context/use-lab';
import { useRunName } from '../../use-run-name';
import { useAnswersSeen } from '../kit/use-answers-seen';
import classes from './PointsStage.module.css';
import { RunPanel } from './RunPanel';
import { usePlaneShown } from './use-plane-shown';

/** What the selected run's network makes of the plane. */
export const SelectedRegions = ({ dataset }: { readonly dataset: DatasetSpec }) => {
  const shown = usePlaneShown(dataset);
  const runs = useDocument((state) => state.experiment.runs);
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const { seen } = useAnswersSeen();
  return (
    <ul className={classes.one}>
      <RunPanel
        name={name}
        run={run}
        look={lookOf(runs, run)}
        shown={shown}
        answers={seen[run]?.classes}
      />
    </ul>
  );
};
