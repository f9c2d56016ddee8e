import { useStore } from 'zustand';
import type { CurvatureCourse, Places } from '../../../../experiment/network/sharpness';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import { isVisible } from '../../../../state/lab/looks';
import { sharpnessOf } from '../../../../state/network/sharpness';
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
import { CurvaturePlot } from './CurvaturePlot';
import classes from './Landscape.module.css';

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));

/** How sharply the loss bends along the runs, and how sharply it may for their rules to be stable. */
export const SharpnessPlot = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const { store, start, stop, again } = sharpnessOf(lab);
  const { on, answer, waiting, failure } = useStore(store);
  const courses = useStore(lab.playback, ({ asked }) => asked);
  const { runs, steps } = useDocument((state) => state.experiment);
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  const step = useLive(() => stepSeen(lab));
  const names = runNames(t, runs);
  const about = <p className={frame.about}>{t('inside.sharpness.about')}</p>;
  if (!on || !answer || !courses)
    return (
      <Scroll label={t('inside.landscape.plane.sharpness')}>
        {about}
        {on ? (
          <InsideState
            waiting={waiting}
            failure={failure}
            again={again}
            nothing={t('inside.notYet')}
          />
        ) : (
          <>
            <p className={frame.about}>{t('inside.sharpness.cost')}</p>
            <PlainButton onClick={start}>{t('inside.sharpness.start')}</PlainButton>
          </>
        )}
      </Scroll>
    );
  const shown = answer.runs.filter(({ run }) => isVisible({ hidden, solo }, run));
  const colorOf = (run: number) => runStyle(lookOf(runs, run)).color;
  const linesOf = (of: readonly CurvatureCourse[]) =>
    shown.map(({ run }) => ({
      run,
      color: colorOf(run),
      values: of[run]?.values ?? [],
      limit: of[run]?.limit ?? [],
    }));
  const plain = linesOf(courses.sharpness);
  const scaled = linesOf(courses.scaledSharpness);
  const isScaled = scaled.some(({ values }) => values.length > 0);
  /** The last of these places at or before the step seen. */
  const seenOf = (places: Places | undefined) => places?.findLast(([at]) => at <= step);
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
        {t('inside.sharpness.charted', { chart: t('charts.quantity.sharpness') })}{' '}
        <PlainButton onClick={stop}>{t('inside.sharpness.stop')}</PlainButton>
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
