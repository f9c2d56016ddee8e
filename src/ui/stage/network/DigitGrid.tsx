import { useMemo } from 'react';
import { useStore } from 'zustand';
import { exampleSize } from '../../../catalog/dataset';
import { describeDataset } from '../../../experiment/network/dataset';
import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { subjectOf } from '../../../state/network/subject';
import { useDocument, useNetworkLab } from '../../context/use-lab';
import { runStyle } from '../../run-style';
import { useLive } from '../../use-live';
import { answersAt } from '../kit/answers-at';
import { DigitImage } from '../kit/DigitImage';
import classes from './DigitGrid.module.css';

/** The first digits of the test set and, under each, what every run's network takes it for. */
export const DigitGrid = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const { digits, labels, answers, phase } = useStore(lab.network);
  const { objective, runs } = useDocument((state) => state.experiment);
  const named = objective.kind === 'network' ? objective.dataset : undefined;
  const dataset = useMemo(
    () => (named === undefined ? undefined : describeDataset(named)),
    [named],
  );
  const pictures = useMemo(() => {
    if (!digits || !labels || !dataset) return [];
    const size = exampleSize(dataset);
    return Array.from(labels, (label, k) => ({
      label,
      name: dataset.target.names[label] ?? String(label),
      pixels: digits.subarray(k * size, (k + 1) * size),
    }));
  }, [digits, labels, dataset]);
  const names = runNames(t, runs);
  const wrongWord = t('network.digits.wrong');
  // Of every run the step of its answers: they change seldom, the step that is looked at often.
  const told = useLive(() =>
    answersAt(lab)
      .map((one) => one?.step ?? '')
      .join(),
  ).split(',');
  const shown = names.map((_, run) =>
    answers[run]?.find(({ step }) => told[run] !== '' && step === Number(told[run])),
  );
  const steps = new Set(told.filter((step) => step !== ''));
  const [step] = steps;
  return (
    <section className={classes.panel} aria-label={t('network.digits.title')}>
      <h2 className={classes.title}>
        {t('network.digits.title')}
        {steps.size === 1 && step !== undefined && ` · ${t('charts.stepAt', { step })}`}
      </h2>
      <ul className={classes.grid}>
        {pictures.length === 0 && (
          <li className={classes.empty}>
            {t(phase === 'failed' ? 'network.digits.missing' : 'network.digits.waiting')}
          </li>
        )}
        {pictures.map(({ label, name: digit, pixels }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the digits never change places
          <li key={k} className={classes.digit}>
            {dataset && (
              <button
                type="button"
                className={classes.choose}
                title={t('network.digits.ask')}
                onClick={() => {
                  subjectOf(lab).getState().show(k);
                  lab.view.change({ tab: 'draw' });
                }}
              >
                <DigitImage
                  dataset={dataset}
                  pixels={pixels}
                  label={t('network.digits.digit', { label: digit })}
                />
              </button>
            )}
            <span className={classes.answers}>
              {names.map((name, index) => {
                const answer = shown[index]?.classes[k];
                const wrong = answer !== undefined && answer !== label;
                return (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name
                    key={index}
                    className={classes.answer}
                    data-wrong={wrong || undefined}
                    style={{ color: runStyle(lookOf(runs, index)).color }}
                  >
                    <span className="visually-hidden">{name}: </span>
                    {answer === undefined ? '·' : (dataset?.target.names[answer] ?? answer)}
                    {wrong && <span className="visually-hidden"> {wrongWord}</span>}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
