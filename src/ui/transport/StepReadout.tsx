import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { cursor } from '../../state/cursor';
import { documentStore } from '../../state/document';
import { onFrame } from '../../state/frame-loop';
import { telemetry } from '../../state/telemetry';
import type { Page } from '../../state/types';
import classes from './StepReadout.module.css';
import { padStep, wholeStep } from './step-text';

/** "step 116 / 200", written at frame rate past React, always equally wide. */
export const StepReadout = ({ page }: { readonly page: Page }) => {
  const { t } = useTranslation();
  const total = useStore(documentStore, (state) => state.experiments[page].steps);
  const number = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let shown = -1;
    return onFrame(() => {
      const step = wholeStep(cursor.step, telemetry(page).lastStep);
      if (step === shown || !number.current) return;
      shown = step;
      number.current.textContent = padStep(step, total);
    });
  }, [page, total]);
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
