import { type PointerEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../../i18n';
import { subjectOf } from '../../../state/network/subject';
import { useNetworkLab } from '../../context/use-lab';
import { PAD_PIXELS, padPlaces, paintPad } from '../../drawing-pad';
import classes from './Draw.module.css';

/** Mouse, finger or pen draw white on black. */
export const DrawingPad = () => {
  const { t } = useTranslation();
  const store = subjectOf(useNetworkLab());
  const subject = useStore(store, (state) => state.subject);
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The pointer that draws; others beside it don't. */
  const pen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (canvas.current) paintPad(canvas.current, subject.kind === 'drawn' ? subject.strokes : []);
  }, [subject]);
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0 || pen.current !== undefined) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.current = event.pointerId;
    for (const place of padPlaces(event.currentTarget, event.nativeEvent))
      store.getState().begin(place);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.pointerId !== pen.current) return;
    store.getState().extend(padPlaces(event.currentTarget, event.nativeEvent));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === pen.current) pen.current = undefined;
  };
  return (
    <canvas
      ref={canvas}
      width={PAD_PIXELS}
      height={PAD_PIXELS}
      className={classes.pad}
      role="img"
      aria-label={t('inside.draw.pad')}
      data-testid="drawing-pad"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    />
  );
};
