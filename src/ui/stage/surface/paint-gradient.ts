import type { Domain } from '../../../experiment/types';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { addArrow } from '../../canvas/arrow';
import type { Transform } from '../../canvas/view';

/** About so many pixels from arrow to arrow. */
const PITCH = 40;
const SHORTEST = 9;
const LONGEST = 27;
/** Gradients differ by many powers of ten over one view: this many are told apart by length. */
const DECADES = 4;
const BARB = 4.5;

/** Distance of the arrows in data: a power of two times one, so that they stand still in a drag and a zoom refines them. */
export const pitchOf = (unitsAPixel: number): number =>
  2 ** Math.round(Math.log2(PITCH * unitsAPixel));

const nodes = ([low, high]: readonly [number, number], pitch: number): number[] => {
  const first = Math.ceil(low / pitch);
  const last = Math.floor(high / pitch);
  return last - first > 1000
    ? []
    : Array.from({ length: last - first + 1 }, (_, k) => (first + k) * pitch);
};

/** The way down, drawn on a grid: direction as on the screen, length by the logarithm of the gradient's norm. */
export const paintGradient = (
  context: CanvasRenderingContext2D,
  surface: SurfaceFunction,
  view: Domain,
  transform: Transform,
  color: string,
): void => {
  const out = new Float64Array(2);
  const arrows: { x: number; y: number; ux: number; uy: number; norm: number }[] = [];
  let largest = 0;
  const ys = nodes(view[1], pitchOf(1 / -transform.scaleY));
  for (const x of nodes(view[0], pitchOf(1 / transform.scaleX))) {
    for (const y of ys) {
      surface.gradient(x, y, out);
      const [gx = Number.NaN, gy = Number.NaN] = out;
      const norm = Math.hypot(gx, gy);
      const dx = -gx * transform.scaleX;
      const dy = -gy * transform.scaleY;
      const pixels = Math.hypot(dx, dy);
      if (!(pixels > 0) || !Number.isFinite(pixels)) continue;
      largest = Math.max(largest, norm);
      arrows.push({
        x: x * transform.scaleX + transform.offsetX,
        y: y * transform.scaleY + transform.offsetY,
        ux: dx / pixels,
        uy: dy / pixels,
        norm,
      });
    }
  }
  const path = new Path2D();
  for (const { x, y, ux, uy, norm } of arrows) {
    const share = Math.max(0, 1 + Math.log10(norm / largest) / DECADES);
    const length = SHORTEST + share * (LONGEST - SHORTEST);
    addArrow(path, x - (ux * length) / 2, y - (uy * length) / 2, ux, uy, length, BARB);
  }
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 1.15;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(path);
  context.restore();
};
