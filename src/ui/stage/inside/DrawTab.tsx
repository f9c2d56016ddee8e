import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Dataset, exampleSize } from '../../../catalog/dataset';
import { drawnDigit } from '../../../experiment/network/drawn-digit';
import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { isVisible } from '../../../state/lab/looks';
import { subjectOf } from '../../../state/network/subject';
import { useDocument, useNetworkLab, useView } from '../../context/use-lab';
import { PlainButton } from '../../controls/PlainButton';
import { RunMarker } from '../../controls/RunMarker';
import { formatPercent } from '../../format';
import { runStyle } from '../../run-style';
import { DigitImage } from '../kit/DigitImage';
import { useDataset } from '../kit/use-dataset';
import { Activations } from './Activations';
import { ClassBars } from './ClassBars';
import classes from './Draw.module.css';
import { DrawingPad } from './DrawingPad';
import { InsideState } from './InsideState';
import frame from './inside.module.css';
import { Scroll } from './Scroll';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';
import { useLiveStep } from './use-live-step';

/** The example that is asked about, and what it really is where that is known. */
const useAsked = (dataset: Dataset | undefined) => {
  const lab = useNetworkLab();
  const subject = useStore(subjectOf(lab), (state) => state.subject);
  const { digits, labels } = useStore(lab.network);
  return useMemo(() => {
    if (!dataset) return undefined;
    if (subject.kind === 'drawn') {
      const values = drawnDigit(subject.strokes, dataset.example[0]);
      return values && { values, truth: undefined };
    }
    const size = exampleSize(dataset);
    const values = digits?.subarray(subject.place * size, (subject.place + 1) * size);
    return values && { values, truth: labels?.[subject.place] };
  }, [dataset, subject, digits, labels]);
};

/** A digit drawn by hand, or a test digit, and what every run's network takes it for: now, or at the step looked at. */
export const DrawTab = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const dataset = useDataset();
  const runs = useDocument((state) => state.experiment.runs);
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  const asked = useAsked(dataset);
  const judged = useJudgedAt();
  const live = useLiveStep();
  const visible = runs.flatMap((_, run) => (isVisible({ hidden, solo }, run) ? [run] : []));
  // Of the newest step the number stands for how far the race is: it is asked anew with every one.
  const points = live === undefined ? judged : visible.map((run) => ({ run, step: live }));
  const question = asked && {
    example: Array.from(asked.values),
    points,
    now: live !== undefined,
  };
  const answered = useAnswer('drawn', question);
  if (!dataset) return null;
  const { names } = dataset.target;
  const answers = asked ? (answered.whole ?? []) : [];
  const { undo, clear } = subjectOf(lab).getState();
  return (
    <Scroll label={t('inside.tab.draw')}>
      <div className={classes.draw}>
        <div className={classes.left}>
          <DrawingPad />
          <div className={classes.buttons}>
            <PlainButton onClick={undo}>{t('inside.draw.undo')}</PlainButton>
            <PlainButton onClick={clear}>{t('inside.draw.clear')}</PlainButton>
            {asked && (
              <figure className={classes.preview}>
                <DigitImage dataset={dataset} pixels={asked.values} label={t('inside.draw.seen')} />
                <figcaption>{t('inside.draw.seen')}</figcaption>
              </figure>
            )}
          </div>
        </div>
        <div>
          <p className={frame.about}>{t(asked ? 'inside.draw.about' : 'inside.draw.begin')}</p>
          {asked && answers.length === 0 && (
            <InsideState {...answered} nothing={t('inside.notKept')} />
          )}
          <ul className={classes.runs}>
            {answers
              .filter(({ run }) => visible.includes(run))
              .map(({ run, step, probabilities }) => {
                const best = probabilities.indexOf(Math.max(...probabilities));
                const answer = names[best] ?? String(best);
                const sure = formatPercent(probabilities[best] ?? Number.NaN, 1);
                const name = runNames(t, runs)[run] ?? '';
                return (
                  <li key={run} className={frame.card}>
                    <h2 className={frame.head}>
                      <RunMarker run={run} size={10} />
                      <span className={frame.name}>{name}</span>
                      <strong className={classes.answer}>{answer}</strong>
                      <span className={frame.facts}>
                        {t('inside.accuracyAt', { accuracy: sure, step })}
                      </span>
                    </h2>
                    <ClassBars
                      probabilities={probabilities}
                      names={names}
                      color={runStyle(lookOf(runs, run)).color}
                      {...(asked?.truth === undefined ? {} : { truth: asked.truth })}
                      label={t('inside.draw.bars', { name, answer, sure })}
                    />
                  </li>
                );
              })}
          </ul>
        </div>
      </div>
      {asked && <Activations example={asked.values} live={live} />}
    </Scroll>
  );
};
