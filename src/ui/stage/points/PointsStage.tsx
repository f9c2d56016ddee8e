import '../../../experiment/network/planar/open';
import { useMemo } from 'react';
import { describeDataset } from '../../../experiment/network/dataset';
import { planeView } from '../../../experiment/network/planar/answers';
import { lookOf } from '../../../experiment/run-looks';
import type { DatasetSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument } from '../../context/use-lab';
import { useAnswersSeen } from '../kit/use-answers-seen';
import classes from './PointsStage.module.css';
import { RegionPanel } from './RegionPanel';

/** Points in the plane, and which class or value every run's network gives to the places around them. */
export const PointsStage = ({ dataset: spec }: { readonly dataset: DatasetSpec }) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const shown = useMemo(() => {
    const dataset = describeDataset(spec);
    const { plane } = dataset;
    if (plane === undefined) throw new Error(`${dataset.name} is not of points in the plane`);
    return { dataset, view: planeView(plane), ...plane.split() };
  }, [spec]);
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
          <Panel
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

/** Painted again only where its own answers are others. */
const Panel = ({
  shown,
  answers,
  ...one
}: {
  readonly name: string;
  readonly run: number;
  readonly look: number;
  readonly shown: Omit<Parameters<typeof RegionPanel>[0]['picture'], 'answers'>;
  readonly answers: Uint8Array | undefined;
}) => {
  const picture = useMemo(() => ({ ...shown, answers }), [shown, answers]);
  return <RegionPanel {...one} picture={picture} />;
};
