import { useState } from 'react';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import { isVisible } from '../../../../state/lab/looks';
import { useDocument, useNetworkLab, useView } from '../../../context/use-lab';
import { PlainButton } from '../../../controls/PlainButton';
import { RunMarker } from '../../../controls/RunMarker';
import { formatInteger, formatNumber, formatSeconds } from '../../../format';
import { runStyle } from '../../../run-style';
import { stepSeen } from '../../../step-seen';
import { useLive } from '../../../use-live';
import { InsideState } from '../InsideState';
import frame from '../inside.module.css';
import { Scroll } from '../Scroll';
import { useAnswer } from '../use-answer';
import { CurvaturePlot } from './CurvaturePlot';
import classes from './Landscape.module.css';
import { limitLine } from './limit-line';

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));

/** How sharply the loss bends along the runs, and how sharply it may for their rules to be stable. */
export const SharpnessPlot = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const { race, playback } = lab;
  const [on, setOn] = useState(false);
  const experiment = useDocument((state) => state.experiment);
  const { runs, steps } = experiment;
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  const newest = useLive(() =>
    Math.max(-1, ...playback.getState().evaluations.map((one) => one.at(-1)?.step ?? -1)),
  );
  const step = useLive(() => stepSeen(lab));
  const asked = useAnswer(
    'sharpness',
    on && newest >= 0
      ? {
          runs: runs.map(({ optimizer, hyper, rule }, run) => ({
            optimizer,
            hyper,
            ...(rule === undefined ? {} : { rule }),
            until: isVisible({ hidden, solo }, run) ? newest : null,
          })),
        }
      : undefined,
    // A value takes longer than the next evaluation is away.
    Number.POSITIVE_INFINITY,
  );
  const { answer } = asked;
  const names = runNames(t, runs);
  const about = <p className={frame.about}>{t('inside.sharpness.about')}</p>;
  if (!on || !answer)
    return (
      <Scroll label={t('inside.landscape.plane.sharpness')}>
        {about}
        {on ? (
          <InsideState {...asked} nothing={t('inside.notYet')} />
        ) : (
          <>
            <p className={frame.about}>{t('inside.sharpness.cost')}</p>
            <PlainButton onClick={() => setOn(true)}>{t('inside.sharpness.start')}</PlainButton>
          </>
        )}
      </Scroll>
    );
  const shown = answer.runs.filter(({ run }) => isVisible({ hidden, solo }, run));
  const colorOf = (run: number) => runStyle(lookOf(runs, run)).color;
  const placed = (at: readonly number[], values: readonly number[]) =>
    at.map((one, place) => [one, values[place] ?? Number.NaN] as const);
  const limits = shown.map(({ run, limit }) => {
    const recorded = race.runs[run];
    return recorded ? limitLine(limit, recorded) : [];
  });
  const plain = shown.map(({ run, steps: at, values }, k) => ({
    run,
    color: colorOf(run),
    values: placed(at, values),
    limit: limits[k] ?? [],
  }));
  const scaled = shown.map(({ run, scaled: { steps: at, values, limits: bounds } }) => ({
    run,
    color: colorOf(run),
    values: placed(at, values),
    limit: placed(at, bounds),
  }));
  const isScaled = scaled.some(({ values }) => values.length > 0);
  /** The last of these places at or before the step seen. */
  const seenOf = (places: readonly (readonly [number, number])[] | undefined) =>
    places?.findLast(([at]) => at <= step);
  return (
    <Scroll label={t('inside.landscape.plane.sharpness')}>
      {about}
      <p className={frame.about} data-testid="sharpness">
        {t('inside.sharpness.progress', {
          done: answer.done,
          of: answer.of,
          n: formatInteger(answer.examples),
          each: Number.isFinite(answer.seconds) ? formatSeconds(answer.seconds) : '…',
        })}{' '}
        <PlainButton onClick={() => setOn(false)}>{t('inside.sharpness.stop')}</PlainButton>
      </p>
      <CurvaturePlot label={t('inside.sharpness.label')} lines={plain} steps={steps} step={step} />
      {isScaled && (
        <>
          <p className={frame.about}>{t('inside.sharpness.scaledAbout')}</p>
          <CurvaturePlot
            label={t('inside.sharpness.scaledLabel')}
            lines={scaled}
            steps={steps}
            step={step}
          />
        </>
      )}
      <ul className={classes.runs}>
        {shown.map(({ run, limit }, k) => {
          const here = seenOf(plain[k]?.values);
          const limitHere = seenOf(plain[k]?.limit)?.[1];
          const scaledHere = seenOf(scaled[k]?.values);
          const scaledLimit = seenOf(scaled[k]?.limit);
          return (
            <li key={run} style={{ color: colorOf(run) }}>
              <RunMarker run={run} size={10} />
              <span className={classes.fact}>
                {t('inside.sharpness.run', {
                  name: names[run] ?? '',
                  value: here === undefined ? '…' : rounded(here[1]),
                  step: here?.[0] ?? 0,
                })}{' '}
                {limit.kind === 'plain' &&
                  (limitHere === undefined
                    ? t('inside.sharpness.always')
                    : t('inside.sharpness.limit', { limit: rounded(limitHere) }))}
                {limit.kind === 'preconditioned' &&
                  (scaledHere && scaledLimit
                    ? t('inside.sharpness.scaled', {
                        step: scaledHere[0],
                        value: rounded(scaledHere[1]),
                        limit: rounded(scaledLimit[1]),
                        bound: rounded(limit.bound),
                      })
                    : t('inside.sharpness.preconditioned', { bound: rounded(limit.bound) }))}
                {limit.kind === 'unknown' && t('inside.sharpness.unknown')}
              </span>
            </li>
          );
        })}
      </ul>
    </Scroll>
  );
};
