import type { Stroke } from '../../experiment/network/drawn-digit';
import { PAD_PIXELS, padPlaces, paintPad } from '../drawing-pad';
import { element } from './elements';

export interface Pad {
  readonly canvas: HTMLCanvasElement;
  undo(): void;
  clear(): void;
}

/** A pad on which mouse, finger or pen draw white on black. @param changed hears of every change */
export const createPad = (label: string, changed: (strokes: readonly Stroke[]) => void): Pad => {
  const canvas = element('canvas', {
    width: PAD_PIXELS,
    height: PAD_PIXELS,
    role: 'img',
    'aria-label': label,
    class: 'pad',
  });
  let strokes: readonly Stroke[] = [];
  /** The pointer that draws. */
  let pen: number | undefined;
  const set = (next: readonly Stroke[]) => {
    strokes = next;
    paintPad(canvas, strokes);
    changed(strokes);
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || pen !== undefined) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    pen = event.pointerId;
    set([...strokes, padPlaces(canvas, event)]);
  });
  canvas.addEventListener('pointermove', (event) => {
    const last = strokes.at(-1);
    if (event.pointerId !== pen || !last) return;
    set([...strokes.slice(0, -1), [...last, ...padPlaces(canvas, event)]]);
  });
  for (const over of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(over, (event) => {
      if (event.pointerId === pen) pen = undefined;
    });
  paintPad(canvas, strokes);
  return { canvas, undo: () => set(strokes.slice(0, -1)), clear: () => set([]) };
};
