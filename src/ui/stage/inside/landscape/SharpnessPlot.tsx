import { useState } from 'react';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import { isVisible } from '../../../../state/lab/looks';
import { logTicks } from '../../../charts/scale';
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
import classes from './Landscape.module.css';
import { limitLine } from './limit-line';

const SIZE = { width: 520, height: 280, left: 54, right: 16, top: 14, bottom: 34 };

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
  const limits = shown.map(({ run, limit }) => {
    const recorded = race.runs[run];
    return recorded ? limitLine(limit, recorded) : [];
  });
  const positive = [
    ...shown.flatMap(({ values }) => values),
    ...limits.flatMap((line) => line.map(([, limit]) => limit)),
  ].filter((value) => value > 0 && Number.isFinite(value));
  const { left, right, top, bottom, width, height } = SIZE;
  const low = Math.min(...positive, 1) / 1.4;
  const high = Math.max(...positive, 1) * 1.4;
  const x = (at: number) => left + (at / Math.max(1, steps)) * (width - left - right);
  const y = (value: number) =>
    height -
    bottom -
    (Math.log(Math.max(value, low) / low) / Math.log(high / low)) * (height - top - bottom);
  const path = (points: readonly (readonly [number, number])[]) =>
    points.map(([at, value], k) => `${k === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
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
      <svg
        className={classes.cut}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('inside.sharpness.label')}
      >
        {logTicks(low, high).map((value) => (
          <g key={value}>
            <line
              className={classes.grid}
              x1={left}
              x2={width - right}
              y1={y(value)}
              y2={y(value)}
            />
            <text x={left - 6} y={y(value) + 4} textAnchor="end">
              {formatNumber(value)}
            </text>
          </g>
        ))}
        <text x={left} y={height - bottom + 18}>
          0
        </text>
        <text x={width - right} y={height - bottom + 18} textAnchor="end">
          {t('charts.stepAt', { step: steps })}
        </text>
        <line
          className={classes.chord}
          x1={x(Math.min(step, steps))}
          x2={x(Math.min(step, steps))}
          y1={top}
          y2={height - bottom}
        />
        {shown.map(({ run, steps: at, values }, k) => {
          const { color } = runStyle(lookOf(runs, run));
          const points = at.map((one, place) => [one, values[place] ?? Number.NaN] as const);
          return (
            <g key={run} stroke={color} fill="none" data-run={run}>
              <path d={path(limits[k] ?? [])} strokeWidth={1.5} strokeDasharray="2 4" />
              <path d={path(points)} strokeWidth={2} />
              {points.map(([one, value]) => (
                <circle key={one} cx={x(one)} cy={y(value)} r={2.5} fill={color} />
              ))}
            </g>
          );
        })}
      </svg>
      <ul className={classes.runs}>
        {shown.map(({ run, limit, steps: at, values }, k) => {
          const place = at.findLastIndex((one) => one <= step);
          const value = values[place];
          const limitHere = limits[k]?.findLast(([one]) => one <= step)?.[1];
          return (
            <li key={run} style={{ color: runStyle(lookOf(runs, run)).color }}>
              <RunMarker run={run} size={10} />
              <span className={classes.fact}>
                {t('inside.sharpness.run', {
                  name: names[run] ?? '',
                  value: value === undefined ? '…' : rounded(value),
                  step: at[place] ?? 0,
                })}{' '}
                {limit.kind === 'plain' &&
                  (limitHere === undefined
                    ? t('inside.sharpness.always')
                    : t('inside.sharpness.limit', { limit: rounded(limitHere) }))}
                {limit.kind === 'preconditioned' &&
                  t('inside.sharpness.preconditioned', { bound: rounded(limit.bound) })}
                {limit.kind === 'unknown' && t('inside.sharpness.unknown')}
              </span>
            </li>
          );
        })}
      </ul>
    </Scroll>
  );
};
