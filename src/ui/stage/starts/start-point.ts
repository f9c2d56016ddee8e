import type { Point } from '../../../experiment/types';
import type { FrameLoop } from '../../../state/frames/frame-loop';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import { type Size, spanOf } from '../../canvas/view';
import { roundPoint } from '../kit/round-point';
import type { StartSpace } from './start-space';

/** The start's label changes sides this close to the right edge. */
const LABEL_ROOM = 60;

/** Held in the hand, a start is written to the document so often. */
const WRITE_MS = 100;
/** Its handle waits so long for the paths from there, and is painted with them. */
const LATE_MS = 24;

/** Where a start is kept. */
export interface StartPort {
  read(): Point | undefined;
  write(point: Point): void;
  /** Races from a point before it is written; where there is none, every move is written at once. */
  readonly show?: (point: Point) => void;
}

/** The race's first start, in the document. */
export const firstStart = ({ document, shown }: SurfaceLab): StartPort => ({
  read: () => {
    const { objective } = document.getState().experiment;
    return objective.kind === 'network' ? undefined : objective.start;
  },
  write: (point) => document.getState().setStart(point),
  show: shown.showStart,
});

/**
 * A start while it is moved. While it is held, the races hear of every move at once, their answer is painted together
 * with the handle, and the document with all that hangs on it follows at a slower pace: frames are free for the races.
 */
export class StartPoint {
  private pending: Point | undefined;
  private held = false;
  /** Where its race begins while the document does not know yet, and where the document saw it last. */
  private ahead: { readonly point: Point; readonly written: Point | undefined } | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;
  private writing: ReturnType<typeof setTimeout> | undefined;
  private shown: string | undefined;

  constructor(
    private readonly frames: Pick<FrameLoop, 'request'>,
    private readonly space: StartSpace,
    private readonly handle: HTMLElement,
    private readonly size: () => Size,
    private readonly port: StartPort,
  ) {}

  get now(): Point | undefined {
    if (this.pending) return this.pending;
    const there = this.port.read();
    // Undone or loaded meanwhile: what the document says now is meant.
    if (this.ahead && !samePoint(this.ahead.written, there)) this.ahead = undefined;
    return this.ahead?.point ?? there;
  }

  get isHeld(): boolean {
    return this.held;
  }

  get pixel(): Point | undefined {
    const { now } = this;
    return now && this.space.pixelOf(now);
  }

  set(point: Point): void {
    const { port } = this;
    if (this.held && port.show) {
      if (samePoint(point, this.now)) return;
      this.ahead = { point, written: port.read() };
      this.late ??= setTimeout(this.frames.request, LATE_MS);
      this.writing ??= setTimeout(() => this.write(), WRITE_MS);
      port.show(point);
      return;
    }
    this.pending = point;
    this.frames.request();
  }

  /** In data units, rounded to what the view can show. */
  private rounded(point: Point): Point | undefined {
    const { view } = this.space;
    if (!view || !point.every(Number.isFinite)) return undefined;
    const [x, y] = roundPoint(point, view, this.size());
    // Where the function knows only x, the height is no coordinate of the start.
    return [x, this.space.isCurve ? (this.now?.[1] ?? 0) : y];
  }

  place(point: Point): void {
    const rounded = this.rounded(point);
    if (rounded) this.set(rounded);
  }

  /** The data point that a start placed at these pixels has. */
  pointAt(pixel: Point): Point | undefined {
    const point = this.space.pointAt(pixel);
    return point && this.rounded(point);
  }

  placeAtPixel(pixel: Point): void {
    const point = this.pointAt(pixel);
    if (point) this.set(point);
  }

  dragTo(pixel: Point): void {
    const { now } = this;
    const point = now && this.space.dragTo(pixel, now);
    if (point) this.place(point);
  }

  /** By shares of the view, which follows where it has to. */
  moveBy(shareX: number, shareY: number): void {
    const { now } = this;
    const { view } = this.space;
    if (!now || !view) return;
    this.place([now[0] + shareX * spanOf(view[0]), now[1] + shareY * spanOf(view[1])]);
    if (this.pending) this.space.reveal(this.pending);
  }

  /** Taken into the hand, or let go. */
  hold(held: boolean): void {
    this.held = held;
    if (!held) this.write();
  }

  /** Tells the document, of a start that is not held in every frame that has something new. */
  commit(): void {
    if (!this.pending) return;
    const { pending, port } = this;
    this.pending = undefined;
    if (!samePoint(pending, port.read())) port.write(pending);
  }

  /** Tells the document what only the races know. */
  write(): void {
    clearTimeout(this.writing);
    this.writing = undefined;
    this.commit();
    const { now, ahead, port } = this;
    this.ahead = undefined;
    if (ahead && now && !samePoint(now, port.read())) port.write(now);
  }

  /** Moves the handle to where the start is seen now. */
  paint(): void {
    const { pixel, handle } = this;
    clearTimeout(this.late);
    this.late = undefined;
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

const samePoint = (a: Point | undefined, b: Point | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];
