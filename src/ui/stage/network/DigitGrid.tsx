import { useMemo } from 'react';
import { useStore } from 'zustand';
import { exampleSize } from '../../../catalog/dataset';
import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { subjectOf } from '../../../state/network/subject';
import { useDocument, useNetworkLab } from '../../context/use-lab';
import { runStyle } from '../../run-style';
import { DigitImage } from '../kit/DigitImage';
import { useAnswersSeen } from '../kit/use-answers-seen';
import { useDataset } from '../kit/use-dataset';
import classes from './DigitGrid.module.css';

/** The first digits of the test set and, under each, what every run's network takes it for. */
export const DigitGrid = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const { digits, labels, phase } = useStore(lab.network);
  const runs = useDocument((state) => state.experiment.runs);
  const dataset = useDataset();
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
  const { seen, step } = useAnswersSeen();
  return (
    <section className={classes.panel} aria-label={t('network.digits.title')}>
      <h2 className={classes.title}>
        {t('network.digits.title')}
        {step !== undefined && ` · ${t('charts.stepAt', { step })}`}
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
                const answer = seen[index]?.classes[k];
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
