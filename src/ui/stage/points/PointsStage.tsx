import { lookOf } from '../../../experiment/run-looks';
import type { DatasetSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument } from '../../context/use-lab';
import { useAnswersSeen } from '../kit/use-answers-seen';
import classes from './PointsStage.module.css';
import { RunPanel } from './RunPanel';
import { usePlaneShown } from './use-plane-shown';

/** Points in the plane, and which class or value every run's network gives to the places around them. */
export const PointsStage = ({ dataset: spec }: { readonly dataset: DatasetSpec }) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const shown = usePlaneShown(spec);
  const names = runNames(t, runs);
  const { seen, step } = useAnswersSeen();
  return (
    <section className={classes.stage} aria-label={t('network.points.title')}>
      <h2 className={classes.title}>
        {t('network.points.title')}
        {step !== undefined && ` · ${t('charts.stepAt', { step })}`}
        <span className={classes.legend}>
          <span className={classes.disc} aria-hidden="true" /> {t('network.points.train')}
          <span className={classes.square} aria-hidden="true" /> {t('network.points.test')}
        </span>
      </h2>
      <ul className={classes.panels} data-count={Math.min(names.length, 5)}>
        {names.map((name, run) => (
          <RunPanel
            key={lookOf(runs, run)}
            name={name}
            run={run}
            look={lookOf(runs, run)}
            shown={shown}
            answers={seen[run]?.classes}
          />
        ))}
      </ul>
    </section>
  );
};
