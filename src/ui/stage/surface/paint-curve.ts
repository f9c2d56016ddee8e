import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { Size, Transform } from '../../canvas/view';
import type { StageColors } from '../kit/stage-colors';

/** Half of a tangent's length in pixels. */
const TANGENT = 46;
/** Values beyond this many heights of the canvas are drawn at its edge. */
const FARTHEST = 4;

/** The graph of a function of x alone, one point a pixel, with the ground below it tinted. */
export const paintCurve = (
  context: CanvasRenderingContext2D,
  surface: SurfaceFunction,
  transform: Transform,
  size: Size,
  colors: StageColors,
  fill: string | undefined,
): void => {
  const { scaleX, scaleY, offsetX, offsetY } = transform;
  const line = new Path2D();
  const ground = new Path2D();
  let open = false;
  const close = (x: number) => {
    if (open) ground.lineTo(x, size.height);
    open = false;
  };
  for (let px = 0; px <= size.width; px += 1) {
    const value = surface.value((px - offsetX) / scaleX, 0);
    if (!Number.isFinite(value)) {
      close(px);
      continue;
    }
    const far = FARTHEST * size.height;
    const py = Math.min(far, Math.max(-far, value * scaleY + offsetY));
    if (open) line.lineTo(px, py);
    else {
      line.moveTo(px, py);
      ground.moveTo(px, size.height);
    }
    ground.lineTo(px, py);
    open = true;
  }
  close(size.width);
  context.save();
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(ground);
  }
  context.strokeStyle = colors.curve;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.stroke(line);
  context.restore();
};

/** The tangent at a ball: its slope is the gradient there. */
export const paintTangent = (
  context: CanvasRenderingContext2D,
  surface: SurfaceFunction,
  transform: Transform,
  [px, py]: readonly [number, number],
  color: string,
): void => {
  const out = new Float64Array(2);
  surface.gradient((px - transform.offsetX) / transform.scaleX, 0, out);
  // In pixels: the two axes have different scales.
  const slope = ((out[0] ?? Number.NaN) * transform.scaleY) / transform.scaleX;
  if (!Number.isFinite(slope)) return;
  const dx = TANGENT / Math.hypot(1, slope);
  context.save();
  context.setLineDash([]);
  context.globalAlpha = 0.75;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(px - dx, py - dx * slope);
  context.lineTo(px + dx, py + dx * slope);
  context.stroke();
  context.restore();
};
