import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import type { Telemetry } from '../../state/lab/telemetry';
import { useNetworkLab, usePlayback } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { stopwatch } from './step-text';
import classes from './TrainingReadout.module.css';

/** Seconds of all runs' own work up to the cursor. */
const secondsAt = ({ runs }: Telemetry, step: number): number => {
  let sum = 0;
  for (const run of runs) sum += run.column('seconds')[run.indexOfStep(step)] ?? 0;
  return sum;
};

/** The stopwatch and the speed of training; the stopwatch is written at frame rate past React. */
export const TrainingReadout = () => {
  const { t } = useTranslation();
  const { frames } = usePage();
  const { network, race, cursor } = useNetworkLab();
  const time = useRef<HTMLSpanElement>(null);
  const rate = useStore(network, (state) => state.stepsPerSecond);
  const playing = usePlayback((state) => state.playing);
  useEffect(() => {
    let shown = '';
    return frames.onFrame(() => {
      const text = stopwatch(secondsAt(race, cursor.step));
      if (text === shown || !time.current) return;
      shown = text;
      time.current.textContent = text;
    });
  }, [frames, race, cursor]);
  const rounded = rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
  return (
    <div className={classes.training}>
      <span ref={time} title={t('surface.transport.elapsed')}>
        {stopwatch(0)}
      </span>
      <span className={classes.rate}>
        {playing && rate > 0 ? t('surface.transport.rate', { rate: rounded }) : ''}
      </span>
    </div>
  );
};
