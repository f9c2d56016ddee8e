import { useMemo } from 'react';
import { useTranslation } from '../../i18n';
import { useLab, useView } from '../context/use-lab';
import { NumberField } from '../controls/NumberField';
import { formatInteger, formatNumber } from '../format';
import classes from './Results.module.css';
import { NotReached, type ResultColumn, ResultsGrid } from './ResultsGrid';
import { type ResultStatus, type SurfaceResult, surfaceResults } from './results';
import { StatusMark } from './StatusMark';
import { useRecorded } from './use-recorded';

const GAP = { default: 1e-2, min: 1e-12, max: 1e3, scale: 'log', allow: { above: 0 } } as const;
const LOSS = { default: 1e-2, min: -1e3, max: 1e3, scale: 'linear' } as const;

const RANK: Readonly<Record<ResultStatus, number>> = {
  converged: 0,
  finished: 1,
  running: 2,
  diverged: 3,
};

/** Best loss, steps to a loss to be set, gradient evaluations and how each run ended. */
export const SurfaceResults = () => {
  const { t } = useTranslation();
  const recorded = useRecorded();
  const target = useView((state) => state.lossTarget);
  const rows = useMemo(() => surfaceResults(recorded, target), [recorded, target]);
  const known = recorded.minima.length > 0;
  const { view } = useLab();
  const distance: ResultColumn<SurfaceResult> = {
    key: 'distance',
    optional: true,
    label: t('charts.results.distance'),
    about: t('charts.results.distanceLong'),
    value: ({ distance: away }) => away,
    cell: ({ distance: away = Number.NaN }) => formatNumber(Number(away.toPrecision(3))),
  };
  const columns: ResultColumn<SurfaceResult>[] = [
    {
      key: 'best',
      label: t('charts.results.best'),
      about: t('charts.results.bestLong'),
      value: ({ best }) => best,
      cell: ({ best }) => formatNumber(best ?? Number.NaN),
    },
    ...(known ? [distance] : []),
    {
      key: 'toTarget',
      label: t('charts.results.to'),
      about: t(known ? 'charts.results.toGap' : 'charts.results.toLoss', {
        target: formatNumber(target),
      }),
      value: ({ toTarget }) => toTarget,
      cell: ({ toTarget }) => (toTarget === undefined ? <NotReached /> : formatInteger(toTarget)),
      field: (
        <span className={classes.field}>
          <NumberField
            label={t(known ? 'charts.results.gapTarget' : 'charts.results.lossTarget')}
            spec={known ? GAP : LOSS}
            value={target}
            onChange={(lossTarget) => view.change({ lossTarget })}
          />
        </span>
      ),
    },
    {
      key: 'evaluations',
      optional: true,
      label: t('charts.results.evaluations'),
      about: t('charts.results.evaluationsToTarget'),
      value: ({ evaluationsToTarget }) => evaluationsToTarget,
      cell: ({ evaluationsToTarget, evaluations = 0 }) => (
        <span title={t('charts.results.evaluationsInAll', { n: formatInteger(evaluations) })}>
          {evaluationsToTarget === undefined ? <NotReached /> : formatInteger(evaluationsToTarget)}
        </span>
      ),
    },
    {
      key: 'status',
      label: t('charts.results.end'),
      about: t('charts.results.status'),
      value: ({ status }) => RANK[status],
      cell: ({ status, lastStep }) =>
        lastStep > 0 || status === 'diverged' ? (
          <StatusMark status={status} lastStep={lastStep} />
        ) : (
          '–'
        ),
    },
  ];
  const mark = ({ average }: SurfaceResult) =>
    average && (
      <span className={classes.average} title={t('charts.results.averageLong')}>
        <span aria-hidden="true">x̄</span>
        <span className="visually-hidden">{t('charts.results.average')}</span>
      </span>
    );
  return <ResultsGrid rows={rows} runs={recorded.experiment.runs} columns={columns} mark={mark} />;
};
