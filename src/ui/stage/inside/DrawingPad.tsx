import { type PointerEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PadPoint } from '../../../experiment/network/drawn-digit';
import { useTranslation } from '../../../i18n';
import { subjectOf } from '../../../state/network/subject';
import { useNetworkLab } from '../../context/use-lab';
import classes from './Draw.module.css';

/** The pad's own pixels: finer than any screen shows it. */
const PIXELS = 560;
/** Of the pad's width. */
const PEN = 0.06;

/** Mouse, finger or pen draw white on black. */
export const DrawingPad = () => {
  const { t } = useTranslation();
  const store = subjectOf(useNetworkLab());
  const subject = useStore(store, (state) => state.subject);
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The pointer that draws; others beside it don't. */
  const pen = useRef<number | undefined>(undefined);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.fillStyle = '#000';
    context.fillRect(0, 0, PIXELS, PIXELS);
    if (subject.kind !== 'drawn') return;
    context.strokeStyle = '#fff';
    context.lineWidth = PEN * PIXELS;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const stroke of subject.strokes) {
      context.beginPath();
      for (const [x, y] of stroke) context.lineTo(x * PIXELS, y * PIXELS);
      const [first] = stroke;
      // A dot is a line to where it is.
      if (stroke.length === 1 && first) context.lineTo(first[0] * PIXELS, first[1] * PIXELS);
      context.stroke();
    }
  }, [subject]);
  const placeOf = (event: { readonly clientX: number; readonly clientY: number }): PadPoint => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    const share = (at: number, from: number, size: number) =>
      Math.max(0, Math.min(1, (at - from) / size));
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || pen.current !== undefined) return;
    event.preventDefault();
    canvas.current?.setPointerCapture(event.pointerId);
    pen.current = event.pointerId;
    store.getState().begin(placeOf(event));
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pen.current) return;
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    store.getState().extend((all.length > 0 ? all : [event]).map(placeOf));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === pen.current) pen.current = undefined;
  };
  return (
    <canvas
      ref={canvas}
      width={PIXELS}
      height={PIXELS}
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
