import { PLANES, type PlaneName } from '../../../../experiment/view/choices';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import { useDocument, useNetworkLab, useView } from '../../../context/use-lab';
import { CompactSelect } from '../../../controls/CompactSelect';
import { RunMarker } from '../../../controls/RunMarker';
import classes from './Landscape.module.css';
import { usePair } from './use-pair';

/** Of which runs a plane, or the line, is made. */
const OF_RUNS: Readonly<Record<PlaneName, 0 | 1 | 2>> = {
  pca: 0,
  ends: 2,
  random: 1,
  line: 2,
  sharpness: 0,
};

/** Which plane is looked at, and of which runs it is made. */
export const PlaneBar = () => {
  const { t } = useTranslation();
  const { view } = useNetworkLab();
  const runs = useDocument((state) => state.experiment.runs);
  const chosen = useView((state) => state.plane);
  const [first, second] = usePair();
  const names = runNames(t, runs);
  const several = runs.length > 1;
  const options = PLANES.map((value) => ({
    value,
    label: t(`inside.landscape.plane.${value}`),
    disabled: OF_RUNS[value] === 2 && !several,
  }));
  const select = (label: string, run: number, change: (next: number) => void) => (
    <span className={classes.run}>
      <RunMarker run={run} size={10} />
      <CompactSelect
        label={label}
        value={String(run)}
        options={names.map((name, place) => ({ value: String(place), label: name }))}
        onChange={(value) => change(Number(value))}
      />
    </span>
  );
  return (
    <div className={classes.bar}>
      <CompactSelect
        label={t('inside.landscape.choose')}
        look="strong"
        value={chosen}
        options={options}
        onChange={(value) => {
          const plane = PLANES.find((one) => one === value);
          if (!plane) return;
          // Another plane has other coordinates.
          view.zoom.set(undefined);
          view.change({ plane });
        }}
      />
      {OF_RUNS[chosen] > 0 &&
        select(t('inside.run'), first, (run) =>
          view.change({ run, ...(run === second ? { against: first } : {}) }),
        )}
      {OF_RUNS[chosen] === 2 &&
        select(t('inside.landscape.other'), second, (run) =>
          view.change(run === first ? { run: second, against: first } : { against: run }),
        )}
    </div>
  );
};
