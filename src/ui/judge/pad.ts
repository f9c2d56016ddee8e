import type { PadPoint, Stroke } from '../../experiment/network/drawn-digit';
import { element } from './elements';

const PIXELS = 560;
/** Of the pad's width. */
const PEN = 0.06;

export interface Pad {
  readonly canvas: HTMLCanvasElement;
  undo(): void;
  clear(): void;
}

/** A pad on which mouse, finger or pen draw white on black. @param changed hears of every change */
export const createPad = (label: string, changed: (strokes: readonly Stroke[]) => void): Pad => {
  const canvas = element('canvas', {
    width: PIXELS,
    height: PIXELS,
    role: 'img',
    'aria-label': label,
    class: 'pad',
  });
  let strokes: readonly Stroke[] = [];
  /** The pointer that draws. */
  let pen: number | undefined;
  const paint = () => {
    const context = canvas.getContext('2d');
    if (!context) return;
    context.fillStyle = '#000';
    context.fillRect(0, 0, PIXELS, PIXELS);
    context.strokeStyle = '#fff';
    context.lineWidth = PEN * PIXELS;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const stroke of strokes) {
      context.beginPath();
      for (const [x, y] of stroke) context.lineTo(x * PIXELS, y * PIXELS);
      const [first] = stroke;
      if (stroke.length === 1 && first) context.lineTo(first[0] * PIXELS, first[1] * PIXELS);
      context.stroke();
    }
  };
  const set = (next: readonly Stroke[]) => {
    strokes = next;
    paint();
    changed(strokes);
  };
  const placeOf = (event: PointerEvent): PadPoint => {
    const box = canvas.getBoundingClientRect();
    const share = (at: number, from: number, size: number) =>
      Math.max(0, Math.min(1, (at - from) / size));
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || pen !== undefined) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    pen = event.pointerId;
    set([...strokes, [placeOf(event)]]);
  });
  canvas.addEventListener('pointermove', (event) => {
    const last = strokes.at(-1);
    if (event.pointerId !== pen || !last) return;
    const all = event.getCoalescedEvents?.() ?? [];
    const more = (all.length > 0 ? all : [event]).map(placeOf);
    set([...strokes.slice(0, -1), [...last, ...more]]);
  });
  for (const over of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(over, (event) => {
      if (event.pointerId === pen) pen = undefined;
    });
  paint();
  return { canvas, undo: () => set(strokes.slice(0, -1)), clear: () => set([]) };
};
