import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { useDocument, useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import classes from './Scrubber.module.css';
import { ScrubberMarks } from './ScrubberMarks';
import { scrubKey } from './scrub-keys';
import { wholeStep } from './step-text';

/** The slider over all recorded steps. Moves at frame rate past React. */
export const Scrubber = () => {
  const { t } = useTranslation();
  const { frames } = usePage();
  const lab = useLab();
  const total = useDocument((state) => state.experiment.steps);
  const slider = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const words = useRef(t);
  words.current = t;

  useEffect(() => {
    let shownStep = Number.NaN;
    let shownRecorded = Number.NaN;
    let spoken = -1;
    return frames.onFrame(() => {
      const element = slider.current;
      if (!element) return;
      const { lastStep } = lab.race;
      const step = Math.min(Math.max(0, lab.cursor.step), lastStep);
      if (step !== shownStep) {
        shownStep = step;
        element.style.setProperty('--at', String(total > 0 ? Math.min(1, step / total) : 0));
      }
      if (lastStep !== shownRecorded) {
        shownRecorded = lastStep;
        element.style.setProperty(
          '--recorded',
          String(total > 0 ? Math.min(1, lastStep / total) : 0),
        );
      }
      const whole = wholeStep(step, lastStep);
      if (whole === spoken) return;
      spoken = whole;
      element.setAttribute('aria-valuenow', String(whole));
      element.setAttribute(
        'aria-valuetext',
        words.current('surface.transport.stepOf', { step: whole, total }),
      );
    });
  }, [frames, lab, total]);

  const scrubToPointer = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    lab.controls.scrub(Math.round(((event.clientX - box.left) / box.width) * total));
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    scrubToPointer(event);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) scrubToPointer(event);
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = scrubKey(event.key, event.shiftKey, lab.cursor.step, lab.race.lastStep);
    if (next === undefined) return;
    // The page's own arrow keys would step once more.
    event.preventDefault();
    event.stopPropagation();
    lab.controls.scrub(next);
  };

  return (
    <div
      ref={slider}
      className={classes.scrubber}
      role="slider"
      tabIndex={0}
      aria-label={t('surface.transport.scrubber')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={0}
      aria-valuetext={t('surface.transport.stepOf', { step: 0, total })}
      onPointerDown={down}
      onPointerMove={move}
      onKeyDown={key}
    >
      <div className={classes.track} ref={track}>
        <div className={classes.recorded} />
        <div className={classes.past} />
      </div>
      <div className={classes.marks} aria-hidden="true">
        <ScrubberMarks total={total} />
      </div>
      <div className={classes.rail}>
        <div className={classes.thumb} />
      </div>
    </div>
  );
};
