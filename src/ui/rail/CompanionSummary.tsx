import '../../i18n/later';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { resolvePlane } from '../../experiment/plane';
import { useTranslation } from '../../i18n';
import { useDocument, usePlayback, useSurfaceLab } from '../context/use-lab';
import { formatNumber } from '../format';
import { useHorizon } from '../use-horizon';
import classes from './CompanionSummary.module.css';
import { endingsOf, summariseNoise, summariseStarts } from './companion-summary';

/** How a run did from all starts, and in all its repeats; nothing where there is only the one race. */
export const CompanionSummary = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const { race, companions: store, critical } = useSurfaceLab();
  const companions = useStore(store);
  const objective = useDocument((state) => state.experiment.objective);
  const lowest = useStore(critical, (state) => state.global);
  const version = usePlayback((state) => state.version);
  const status = usePlayback((state) => state.status[run]);
  // It tells how the races end.
  const horizon = useHorizon();
  const summary = useMemo(() => {
    const series = race.runs[run];
    // `version`: the series is another one then.
    if (version < 0 || !series || series.length === 0 || objective.kind === 'network')
      return undefined;
    if (companions.list.length === 0) return undefined;
    const last = (name: 'x' | 'y' | 'loss') => series.column(name).at(-1) ?? Number.NaN;
    const first = {
      x: last('x'),
      y: last('y'),
      loss: last('loss'),
      diverged: status === 'diverged',
    };
    const starts = endingsOf(companions, 'start', run);
    const repeats = endingsOf(companions, 'repeat', run);
    const { domain } = resolvePlane(objective);
    const [[xMin, xMax], [yMin, yMax]] = domain;
    const points = lowest.map(([x, y]) => [x, y] as const);
    return {
      starts:
        starts.length > 0
          ? summariseStarts([first, ...starts], points, Math.hypot(xMax - xMin, yMax - yMin))
          : undefined,
      noise: repeats.length > 0 ? summariseNoise([first, ...repeats]) : undefined,
    };
  }, [race, companions, objective, lowest, version, status, run]);
  if (!summary || horizon < race.lastStep) return null;
  const { starts, noise } = summary;
  const diverged = (count: number) => (count > 0 ? [t('noise.diverged', { count })] : []);
  return (
    <>
      {starts && (
        <p className={classes.line} title={t('noise.reachedLong')}>
          {[
            starts.reached === undefined
              ? t('noise.starts.count', { count: starts.count })
              : t('noise.reached', { reached: starts.reached, count: starts.count }),
            t('noise.median', { loss: formatNumber(starts.median) }),
            ...diverged(starts.diverged),
          ].join(' · ')}
        </p>
      )}
      {noise && (
        <p className={classes.line}>
          {[
            t('noise.over', {
              median: formatNumber(noise.median),
              low: formatNumber(noise.low),
              high: formatNumber(noise.high),
              count: noise.count,
            }),
            ...diverged(noise.diverged),
          ].join(' · ')}
        </p>
      )}
    </>
  );
};
