import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { cursor } from '../../state/cursor';
import { onFrame } from '../../state/frame-loop';
import { sessionStore } from '../../state/session';
import { telemetry } from '../../state/telemetry';
import { stopwatch } from './step-text';
import classes from './TrainingReadout.module.css';

/** Seconds of training of the slowest run up to the cursor. */
const secondsAt = (step: number): number => {
  let most = 0;
  for (const run of telemetry('network').runs) {
    const index = run.indexOfStep(step);
    const seconds = run.column('seconds')[index] ?? 0;
    if (seconds > most) most = seconds;
  }
  return most;
};

/** The stopwatch and the speed of training; the stopwatch is written at frame rate past React. */
export const TrainingReadout = () => {
  const { t } = useTranslation();
  const time = useRef<HTMLSpanElement>(null);
  const rate = useStore(sessionStore, (state) => state.network.stepsPerSecond);
  const playing = useStore(sessionStore, (state) => state.playing);
  useEffect(() => {
    let shown = '';
    return onFrame(() => {
      const text = stopwatch(secondsAt(cursor.step));
      if (text === shown || !time.current) return;
      shown = text;
      time.current.textContent = text;
    });
  }, []);
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
