import '../../i18n/later';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { useNetworkLab, useView } from '../context/use-lab';
import { NumberField } from '../controls/NumberField';
import { formatBytes, formatInteger, formatNumber, formatPercent, formatSeconds } from '../format';
import { VerdictMark } from '../verdict/VerdictMark';
import { heldSet } from './quantity-name';
import classes from './Results.module.css';
import { NotReached, type ResultColumn, ResultsGrid } from './ResultsGrid';
import { type NetworkResult, networkResults, stepOfAll } from './results';
import { useRecorded } from './use-recorded';

const PERCENT = {
  default: 95,
  min: 10,
  max: 99.9,
  scale: 'linear',
  allow: { above: 0, atMost: 100 },
} as const;

/** Accuracy, steps and seconds to an accuracy to be set, and what each optimizer's state weighs. */
export const NetworkResults = () => {
  const { t } = useTranslation();
  const { view, network, told } = useNetworkLab();
  const recorded = useRecorded();
  const target = useView((state) => state.accuracyTarget);
  const stateBytes = useStore(network, (state) => state.stateBytes);
  const step = useStore(told.store, (state) => state.step);
  const rows = useMemo(
    () => networkResults(recorded, target / 100, stateBytes, step),
    [recorded, target, stateBytes, step],
  );
  /** Its step stands in the header where all are of one, or else beside each. */
  const evaluated = (
    key: 'accuracy' | 'test',
    label: string,
    about: string,
  ): ResultColumn<NetworkResult> => {
    const common = stepOfAll(rows.map((row) => row[key]));
    const at = (one: number) => t('charts.stepAt', { step: formatInteger(one) });
    return {
      key,
      label,
      about: common === undefined ? about : `${about}, ${at(common)}`,
      ...(common === undefined
        ? {}
        : { field: <small className={classes.at}>{at(common)}</small> }),
      value: (row) => row[key]?.accuracy,
      cell: (row) => {
        const one = row[key];
        return (
          <>
            {one && Number.isNaN(one.accuracy)
              ? formatNumber(one.loss)
              : formatPercent(one?.accuracy ?? Number.NaN)}
            {one && common === undefined && <small className={classes.at}> {at(one.step)}</small>}
          </>
        );
      },
    };
  };
  const set = heldSet(recorded.experiment);
  const goal = `${target} %`;
  const columns: ResultColumn<NetworkResult>[] = [
    evaluated(
      'accuracy',
      t(`training.results.accuracy${set}`),
      t(`training.results.accuracyLong${set}`),
    ),
    ...(set === 'Validation'
      ? [evaluated('test', t('training.results.accuracyTest'), t('training.results.testLong'))]
      : []),
    {
      key: 'best',
      optional: 'before-names',
      label: t('training.results.bestAccuracy'),
      about: t('training.results.bestAccuracyLong'),
      value: ({ bestAccuracy }) => bestAccuracy,
      cell: ({ bestAccuracy }) => formatPercent(bestAccuracy ?? Number.NaN),
    },
    {
      key: 'toTarget',
      label: t('charts.results.to'),
      about: t('training.results.toAccuracy', { target: goal }),
      value: ({ toTarget }) => toTarget,
      cell: ({ toTarget }) => (toTarget === undefined ? <NotReached /> : formatInteger(toTarget)),
      field: (
        <span className={classes.percent}>
          <NumberField
            label={t('training.results.accuracyTarget')}
            spec={PERCENT}
            value={target}
            onChange={(accuracyTarget) => view.change({ accuracyTarget })}
          />
          %
        </span>
      ),
    },
    {
      key: 'seconds',
      label: t('training.results.seconds'),
      about: t('training.results.secondsLong', { target: goal }),
      value: ({ seconds }) => seconds,
      cell: ({ seconds }) => (seconds === undefined ? <NotReached /> : formatSeconds(seconds)),
    },
    {
      key: 'memory',
      optional: true,
      label: t('training.results.memory'),
      about: t('training.results.memoryLong'),
      value: ({ stateBytes }) => stateBytes,
      cell: ({ stateBytes }) => formatBytes(stateBytes ?? Number.NaN),
    },
  ];
  const mark = ({ run }: NetworkResult) => <VerdictMark run={run} />;
  return <ResultsGrid rows={rows} runs={recorded.experiment.runs} columns={columns} mark={mark} />;
};
