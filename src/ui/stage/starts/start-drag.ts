import type { Point } from '../../../experiment/types';
import { magnification } from '../../canvas/canvas-size';

/** What moving the start means; `by` is in shares of the view, y upwards. */
export interface StartTarget {
  /** Where the handle's middle is, in CSS pixels of the stage. */
  position(): Point | undefined;
  moveTo(pixel: Point): void;
  moveBy(shareX: number, shareY: number): void;
  /** Taken into the hand, or let go. */
  hold(held: boolean): void;
  /** A start that may go; undefined: one that must stay. */
  readonly remove?: () => void;
}

const SHARE = 0.01;
const BIG_SHARE = 0.1;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Listens on the start's handle; returns the way out. */
export const listenForStart = (handle: HTMLElement, target: StartTarget): (() => void) => {
  let grip: Point | undefined;

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (event.shiftKey && target.remove) {
      event.stopPropagation();
      target.remove();
      return;
    }
    // The stage below would take it for a pan.
    event.stopPropagation();
    const position = target.position();
    if (!position) return;
    handle.setPointerCapture(event.pointerId);
    handle.dataset.dragging = '';
    target.hold(true);
    // What was grasped stays under the pointer.
    const by = magnification(handle);
    grip = [position[0] - event.clientX / by, position[1] - event.clientY / by];
  };
  const move = (event: PointerEvent) => {
    if (!grip) return;
    event.stopPropagation();
    const by = magnification(handle);
    target.moveTo([event.clientX / by + grip[0], event.clientY / by + grip[1]]);
  };
  const up = (event: PointerEvent) => {
    if (!grip) return;
    event.stopPropagation();
    grip = undefined;
    target.hold(false);
    delete handle.dataset.dragging;
  };
  const key = (event: KeyboardEvent) => {
    if ((event.key === 'Delete' || event.key === 'Backspace') && target.remove) {
      event.preventDefault();
      event.stopPropagation();
      target.remove();
      return;
    }
    const arrow = ARROWS[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    // The page's arrow keys step through the race.
    event.preventDefault();
    event.stopPropagation();
    const share = event.shiftKey ? BIG_SHARE : SHARE;
    target.moveBy(arrow[0] * share, arrow[1] * share);
  };

  handle.addEventListener('pointerdown', down);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', up);
  handle.addEventListener('pointercancel', up);
  handle.addEventListener('keydown', key);
  return () => {
    handle.removeEventListener('pointerdown', down);
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', up);
    handle.removeEventListener('pointercancel', up);
    handle.removeEventListener('keydown', key);
  };
};
