import type { Point } from '../../../experiment/types';
import { pointerIn } from '../../canvas/canvas-size';

/** What pointer and wheel mean on the stage; points are in CSS pixels from its top left corner. */
export interface GestureTarget {
  pan(dx: number, dy: number): void;
  /** `direct`: by two fingers, which the view follows at once. */
  zoom(factor: number, at: Point, direct: boolean): void;
  /** A click or tap that was no drag; `another`: with the shift key. */
  click(at: Point, another: boolean): void;
  doubleClick(at: Point): void;
  /** The pointer without buttons; undefined when it leaves. */
  hover(at: Point | undefined): void;
}

/** Movement below this many pixels is a click. */
const CLICK_PIXELS = 4;
const DOUBLE_CLICK_MS = 350;
const DOUBLE_CLICK_PIXELS = 8;
const WHEEL_PIXELS = 480;
/** A trackpad's pinch arrives as a wheel with the control key and small numbers. */
const PINCH_PIXELS = 90;
const LINE_PIXELS = 32;

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Magnification of a wheel event. */
export const wheelFactor = (event: {
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
}): number => {
  const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * LINE_PIXELS;
  return Math.exp(-pixels / (event.ctrlKey ? PINCH_PIXELS : WHEEL_PIXELS));
};

/** Listens on the stage's element; returns the way out. */
export const listenForGestures = (element: HTMLElement, target: GestureTarget): (() => void) => {
  const pointers = new Map<number, Point>();
  let pressedAt: Point | undefined;
  let dragging = false;
  let lastClick: { at: Point; timeMs: number } | undefined;

  const pointOf = (event: MouseEvent): Point => pointerIn(element, event);

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    pointers.set(event.pointerId, at);
    pressedAt = at;
    // A second finger makes it a pinch, never a click.
    dragging = pointers.size > 1;
    target.hover(undefined);
  };

  const move = (event: PointerEvent) => {
    const at = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') target.hover(at);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const from = middle(before, other);
      const to = middle(at, other);
      target.pan(to[0] - from[0], to[1] - from[1]);
      target.zoom(distance(at, other) / Math.max(1, distance(before, other)), to, true);
    } else {
      if (!dragging && pressedAt && distance(at, pressedAt) < CLICK_PIXELS) return;
      const from = dragging ? before : (pressedAt ?? before);
      dragging = true;
      element.dataset.dragging = '';
      target.pan(at[0] - from[0], at[1] - from[1]);
    }
    pointers.set(event.pointerId, at);
    if (event.pointerType !== 'touch') target.hover(at);
  };

  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) return;
    delete element.dataset.dragging;
    const clicked = !dragging && event.type === 'pointerup';
    dragging = false;
    if (!clicked) return;
    const at = pointOf(event);
    const again =
      lastClick &&
      event.timeStamp - lastClick.timeMs < DOUBLE_CLICK_MS &&
      distance(at, lastClick.at) < DOUBLE_CLICK_PIXELS;
    lastClick = again ? undefined : { at, timeMs: event.timeStamp };
    if (again) target.doubleClick(at);
    else target.click(at, event.shiftKey);
  };

  const leave = () => target.hover(undefined);

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    target.zoom(wheelFactor(event), pointOf(event), event.ctrlKey);
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
};
