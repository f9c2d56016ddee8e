import { ClippedLine, lengthAt, traceBetween } from '../../canvas/polyline';
import type { Size } from '../../canvas/view';
import { drawingOrder, lineWidth, type RunLook, type RunPath } from './run-paths';

/** Lines may leave the canvas by this much before they are cut, so that their cut ends don't show. */
const MARGIN = 20;
const THIN_ALPHA = 0.55;

/**
 * Paths drawn opaque on a canvas of their own, whose CSS opacity makes them faint: where a line meets itself nothing
 * gets darker, and a path that grows is only added to.
 */
export class InkLayer {
  private drawn = 0;
  private stale = true;

  /** Everything has to be drawn again. */
  invalidate(): void {
    this.stale = true;
  }

  /** Draws all paths from their start to `step`: only what is new if the last call stopped before. */
  paint(
    context: CanvasRenderingContext2D,
    paths: readonly (RunPath | undefined)[],
    looks: readonly RunLook[],
    step: number,
    size: Size,
  ): void {
    if (!this.stale && step === this.drawn) return;
    const fresh = this.stale || step < this.drawn;
    const from = fresh ? 0 : this.drawn;
    if (fresh) context.clearRect(0, 0, size.width, size.height);
    for (const run of drawingOrder(looks)) {
      const look = looks[run];
      const path = paths[run];
      if (look && path) strokeBetween(context, path, look, from, step, size);
    }
    this.drawn = step;
    this.stale = false;
  }
}

/** Strokes one run's path between two steps. */
export const strokeBetween = (
  context: CanvasRenderingContext2D,
  { path, lastStep }: RunPath,
  look: RunLook,
  from: number,
  to: number,
  size: Size,
  width = lineWidth(look),
): void => {
  const end = Math.min(to, lastStep);
  if (end <= from) return;
  // Many lines of one colour stay a cloud.
  context.globalAlpha *= look.thin ? THIN_ALPHA : 1;
  context.strokeStyle = look.color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.lineCap = look.dash.length > 0 ? 'butt' : 'round';
  context.setLineDash([...look.dash]);
  context.lineDashOffset = look.dash.length > 0 ? lengthAt(path, from) : 0;
  context.beginPath();
  const box = {
    left: -MARGIN,
    top: -MARGIN,
    right: size.width + MARGIN,
    bottom: size.height + MARGIN,
  };
  traceBetween(path, from, end, new ClippedLine(context, box));
  context.stroke();
  if (look.thin) context.globalAlpha /= THIN_ALPHA;
};
