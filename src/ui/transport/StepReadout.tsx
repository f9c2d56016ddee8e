import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { useDocument, useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import classes from './StepReadout.module.css';
import { padStep, wholeStep } from './step-text';

/** "step 116 / 200", written at frame rate past React, always equally wide. */
export const StepReadout = () => {
  const { t } = useTranslation();
  const { frames } = usePage();
  const lab = useLab();
  const total = useDocument((state) => state.experiment.steps);
  const number = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let shown = -1;
    return frames.onFrame(() => {
      const step = wholeStep(lab.cursor.step, lab.race.lastStep);
      if (step === shown || !number.current) return;
      shown = step;
      number.current.textContent = padStep(step, total);
    });
  }, [frames, lab, total]);
  return (
    <div className={classes.readout}>
      <span className={classes.word}>{t('surface.transport.step')} </span>
      <span className={classes.number} ref={number} data-testid="step">
        {padStep(0, total)}
      </span>
      <span className={classes.total}> / {total}</span>
    </div>
  );
};
