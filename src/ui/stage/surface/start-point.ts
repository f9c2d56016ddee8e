import type { Point } from '../../../experiment/types';
import { documentStore } from '../../../state/document';
import { requestPaint } from '../../../state/frame-loop';
import { type Size, spanOf, toData, toPixel } from '../../canvas/view';
import { roundPoint } from './round-point';
import type { Scene } from './scene';

/** The start's label changes sides this close to the right edge. */
const LABEL_ROOM = 60;

/** Where a start is kept. */
export interface StartPort {
  read(): Point | undefined;
  write(point: Point): void;
}

/** The race's first start, in the document. */
export const FIRST_START: StartPort = {
  read: () => {
    const { objective } = documentStore.getState().experiments.surface;
    return objective.kind === 'network' ? undefined : objective.start;
  },
  write: (point) => documentStore.getState().setStart(point),
};

/** A start while it is moved: the document hears of it once a frame, the handle follows at once. */
export class StartPoint {
  private pending: Point | undefined;
  private shown: string | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly handle: HTMLElement,
    private readonly size: () => Size,
    private readonly port: StartPort,
  ) {}

  get now(): Point | undefined {
    if (this.pending) return this.pending;
    return this.port.read();
  }

  get pixel(): Point | undefined {
    const { now } = this;
    return now && this.scene.transform
      ? toPixel(this.scene.transform, this.scene.placeOf(now))
      : undefined;
  }

  set(point: Point): void {
    this.pending = point;
    requestPaint();
  }

  /** In data units, rounded to what the view can show. */
  private rounded(point: Point): Point | undefined {
    const view = this.scene.view.shown;
    if (!view || !point.every(Number.isFinite)) return undefined;
    const [x, y] = roundPoint(point, view, this.size());
    // A graph's height is no coordinate of the start.
    return [x, this.scene.isCurve ? (this.now?.[1] ?? 0) : y];
  }

  place(point: Point): void {
    const rounded = this.rounded(point);
    if (rounded) this.set(rounded);
  }

  /** The data point that a start placed at these pixels has. */
  pointAt(pixel: Point): Point | undefined {
    return this.scene.transform && this.rounded(toData(this.scene.transform, pixel));
  }

  placeAtPixel(pixel: Point): void {
    const point = this.pointAt(pixel);
    if (point) this.set(point);
  }

  /** By shares of the view, which follows where it has to. */
  moveBy(shareX: number, shareY: number): void {
    const { now } = this;
    const view = this.scene.view.shown;
    if (!now || !view) return;
    this.place([now[0] + shareX * spanOf(view[0]), now[1] + shareY * spanOf(view[1])]);
    if (this.pending) this.scene.view.reveal(this.scene.placeOf(this.pending));
  }

  /** Tells the document, once a frame at most. */
  commit(): void {
    const next = this.pending;
    if (!next) return;
    this.pending = undefined;
    const { now } = this;
    if (now?.[0] !== next[0] || now[1] !== next[1]) this.port.write(next);
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
