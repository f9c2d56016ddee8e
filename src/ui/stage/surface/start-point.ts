import type { Point } from '../../../experiment/types';
import { documentStore } from '../../../state/document';
import { requestPaint } from '../../../state/frame-loop';
import { type Size, spanOf, toData, toPixel } from '../../canvas/view';
import { roundPoint } from './round-point';
import type { Scene } from './scene';

/** The start's label changes sides this close to the right edge. */
const LABEL_ROOM = 60;

/** The race's start while it is moved: the document hears of it once a frame, the handle follows at once. */
export class StartPoint {
  private pending: Point | undefined;
  private shown: string | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly handle: HTMLElement,
    private readonly size: () => Size,
  ) {}

  get now(): Point | undefined {
    if (this.pending) return this.pending;
    const { objective } = documentStore.getState().experiments.surface;
    return objective.kind === 'network' ? undefined : objective.start;
  }

  get pixel(): Point | undefined {
    const { now } = this;
    return now && this.scene.transform ? toPixel(this.scene.transform, now) : undefined;
  }

  set(point: Point): void {
    this.pending = point;
    requestPaint();
  }

  /** In data units, rounded to what the view can show. */
  place(point: Point): void {
    const view = this.scene.view.shown;
    if (view && point.every(Number.isFinite)) this.set(roundPoint(point, view, this.size()));
  }

  placeAtPixel(pixel: Point): void {
    if (this.scene.transform) this.place(toData(this.scene.transform, pixel));
  }

  /** By shares of the view, which follows where it has to. */
  moveBy(shareX: number, shareY: number): void {
    const { now } = this;
    const view = this.scene.view.shown;
    if (!now || !view) return;
    this.place([now[0] + shareX * spanOf(view[0]), now[1] + shareY * spanOf(view[1])]);
    if (this.pending) this.scene.view.reveal(this.pending);
  }

  /** Tells the document, once a frame at most. */
  commit(): void {
    const next = this.pending;
    if (!next) return;
    this.pending = undefined;
    const { now } = this;
    if (now?.[0] !== next[0] || now[1] !== next[1]) documentStore.getState().setStart(next);
  }

  /** Moves the handle to where the start is seen now. */
  paint(): void {
    const { pixel, handle } = this;
    if (!pixel) return;
    const { width, height } = this.size();
    const [x, y] = pixel;
    // Out of view it waits at the edge for the keyboard.
    const at = `translate(${Math.min(width, Math.max(0, x))}px, ${Math.min(height, Math.max(0, y))}px)`;
    const outside = x < 0 || y < 0 || x > width || y > height;
    if (at === this.shown && outside === 'outside' in handle.dataset) return;
    this.shown = at;
    handle.style.transform = at;
    handle.style.visibility = 'visible';
    handle.toggleAttribute('data-outside', outside);
    handle.toggleAttribute('data-left', x > width - LABEL_ROOM);
  }
}
