import type { Domain, Point } from '../../../experiment/types';
import { pointerReader } from '../../canvas/canvas-size';
import { pressPointKey } from '../kit/point-keys';
import type { BrushEdits } from './brush-edits';

/** Beside the chosen point, or in the middle: where a key adds one. In shares of the plane. */
const BESIDE: Point = [0.04, 0.06];

export interface BrushHands {
  readonly edits: BrushEdits;
  /** The part of the plane that is shown. */
  view(): Domain;
  chosen(): number | undefined;
  choose(index: number | undefined): void;
}

/** From left to right. */
const inOrder = (points: BrushEdits): readonly number[] =>
  points
    .points()
    .map(([x], k) => ({ x, k }))
    .sort((a, b) => a.x - b.x || a.k - b.k)
    .map(({ k }) => k);

/** Mouse, finger or pen draw on a picture of the plane, keys change its points; returns the way out. */
export const listenForBrush = (canvas: HTMLCanvasElement, hands: BrushHands): (() => void) => {
  const { edits } = hands;
  /** The pointer that draws, and the plane as it was when it began: others beside it don't. */
  let pen: { readonly id: number; readonly place: (event: PointerEvent) => Point } | undefined;

  const placeIn = (): ((event: PointerEvent) => Point) => {
    const read = pointerReader(canvas);
    const [[left, right], [bottom, top]] = hands.view();
    const { clientWidth, clientHeight } = canvas;
    return (event) => {
      const [x, y] = read(event);
      return [
        left + Math.min(1, Math.max(0, x / clientWidth)) * (right - left),
        top - Math.min(1, Math.max(0, y / clientHeight)) * (top - bottom),
      ];
    };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || pen) return;
    canvas.setPointerCapture(event.pointerId);
    pen = { id: event.pointerId, place: placeIn() };
    edits.begin(pen.place(event), hands.view());
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    const all = event.getCoalescedEvents?.() ?? [];
    edits.draw((all.length > 0 ? all : [event]).map(pen.place));
  };
  const lift = (kept: boolean) => (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    pen = undefined;
    edits.end(kept);
  };
  const [up, cancel] = [lift(true), lift(false)];
  const moved = ([x, y]: Point, [shareX, shareY]: Point): Point => {
    const [[left, right], [bottom, top]] = hands.view();
    const within = (at: number, low: number, high: number) => Math.min(high, Math.max(low, at));
    return [
      within(x + shareX * (right - left), left, right),
      within(y + shareY * (top - bottom), bottom, top),
    ];
  };
  const placeOf = (index: number | undefined): Point | undefined => {
    const point = edits.points()[index ?? -1];
    return point && [point[0], point[1]];
  };
  const key = (event: KeyboardEvent) => {
    const index = hands.chosen();
    const chosen = placeOf(index);
    pressPointKey(event, {
      chosen: chosen && index,
      order: inOrder(edits),
      choose: hands.choose,
      move: (at, by) => {
        const from = placeOf(at);
        if (from) edits.move(at, moved(from, by));
      },
      add: () => {
        const [[left, right], [bottom, top]] = hands.view();
        edits.add(chosen ? moved(chosen, BESIDE) : [(left + right) / 2, (bottom + top) / 2]);
      },
      remove: edits.remove,
    });
  };

  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', cancel);
  canvas.addEventListener('keydown', key);
  return () => {
    if (pen) edits.end(false);
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', cancel);
    canvas.removeEventListener('keydown', key);
  };
};
