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
import { ImageInput } from './own/ImageInput';
import { OwnSet } from './own/OwnSet';
import { Scroll } from './Scroll';
import { useAnswer } from './use-answer';
import { useAsked } from './use-asked';
import { useJudgedAt } from './use-judged-at';
import { useLiveStep } from './use-live-step';

/** A digit drawn by hand, of an image or of the test set, and what every run's network takes it for: now, or at the step looked at. */
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
  const { undo, clear, ask } = subjectOf(lab).getState();
  return (
    <Scroll label={t('inside.tab.draw')}>
      <div className={classes.draw}>
        <div className={classes.left}>
          <DrawingPad />
          <div className={classes.buttons}>
            <PlainButton onClick={undo}>{t('inside.draw.undo')}</PlainButton>
            <PlainButton onClick={clear}>{t('inside.draw.clear')}</PlainButton>
            <ImageInput side={dataset.example[0]} onDigit={(values) => ask(values)} />
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
        <OwnSet dataset={dataset} asked={asked} points={points} now={live !== undefined} />
      </div>
      {asked && <Activations example={asked.values} live={live} />}
    </Scroll>
  );
};
