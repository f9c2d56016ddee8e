import { useMemo } from 'react';
import { useTranslation } from '../../i18n';
import { useLab, useView } from '../context/use-lab';
import { NumberField } from '../controls/NumberField';
import { formatInteger, formatNumber, formatShort } from '../format';
import { useVerdictWords } from '../verdict/use-verdict';
import { VerdictMark } from '../verdict/VerdictMark';
import { rankOf } from '../verdict/word';
import classes from './Results.module.css';
import { NotReached, type ResultColumn, ResultsGrid } from './ResultsGrid';
import { type SurfaceResult, surfaceResults } from './results';
import { useRecorded } from './use-recorded';

const GAP = { default: 1e-2, min: 1e-12, max: 1e3, scale: 'log', allow: { above: 0 } } as const;
const LOSS = { default: 1e-2, min: -1e3, max: 1e3, scale: 'linear' } as const;

/** Best loss, steps to a loss to be set, gradient evaluations and what each run is doing at the step shown. */
export const SurfaceResults = () => {
  const { t } = useTranslation();
  const recorded = useRecorded();
  const target = useView((state) => state.lossTarget);
  const rows = useMemo(() => surfaceResults(recorded, target), [recorded, target]);
  const words = useVerdictWords(rows.length);
  const known = recorded.minima.length > 0;
  const soFar = useView((state) => state.hideFuture);
  const { view } = useLab();
  const distance: ResultColumn<SurfaceResult> = {
    key: 'distance',
    optional: true,
    label: t('charts.results.distance'),
    about: t(soFar ? 'charts.results.distanceSoFar' : 'charts.results.distanceLong'),
    value: ({ distance: away }) => away,
    cell: ({ distance: away = Number.NaN }) => formatShort(away),
  };
  const columns: ResultColumn<SurfaceResult>[] = [
    {
      key: 'best',
      label: t('charts.results.best'),
      about: t(soFar ? 'charts.results.bestSoFar' : 'charts.results.bestLong'),
      value: ({ best }) => best,
      cell: ({ best = Number.NaN }) => <span title={formatNumber(best)}>{formatShort(best)}</span>,
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
      key: 'verdict',
      label: t('charts.results.verdict'),
      about: t('charts.results.verdictLong'),
      value: ({ run }) => {
        const word = words[run];
        return word && rankOf(word);
      },
      cell: ({ run }) => <VerdictMark run={run} />,
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
