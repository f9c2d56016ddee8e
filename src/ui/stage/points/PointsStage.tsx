import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { lookOf } from '../../../experiment/run-looks';
import type { DatasetSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument, useNetworkLab } from '../../context/use-lab';
import { useAnswersSeen } from '../kit/use-answers-seen';
import { BrushBar } from './BrushBar';
import { brushIn } from './brush';
import { createBrushEdits } from './brush-edits';
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
  const lab = useNetworkLab();
  const brush = brushIn(lab);
  const on = useStore(brush, (state) => state.on);
  const edits = useMemo(() => createBrushEdits(lab, brush), [lab, brush]);
  // Where the bar is not seen nothing is held or chosen.
  useEffect(() => () => brush.setState({ on: false, chosen: undefined }), [brush]);
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
      <BrushBar
        target={shown.dataset.target}
        edits={edits}
        count={shown.train.length + shown.test.length}
      />
      <ul className={classes.panels} data-count={Math.min(names.length, 5)}>
        {names.map((name, run) => (
          <RunPanel
            key={lookOf(runs, run)}
            name={name}
            run={run}
            look={lookOf(runs, run)}
            shown={shown}
            answers={seen[run]?.classes}
            edits={on ? edits : undefined}
          />
        ))}
      </ul>
    </section>
  );
};
