import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { Size, Transform } from '../../canvas/view';
import type { StageColors } from '../../stage/kit/stage-colors';
import { strokeOf } from './paint';
import { element } from './xml';

/** Values beyond this many heights of the picture are drawn there. */
const FARTHEST = 4;

/** The graph of a function of x alone, a point a pixel. */
export const graphElement = (
  surface: SurfaceFunction,
  { scaleX, scaleY, offsetX, offsetY }: Transform,
  { width, height }: Size,
  colors: StageColors,
): string => {
  const far = FARTHEST * height;
  let d = '';
  let pen = 'M';
  for (let px = 0; px <= width; px += 1) {
    const value = surface.value((px - offsetX) / scaleX, 0);
    if (!Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    d += `${pen}${px} ${Math.min(far, Math.max(-far, value * scaleY + offsetY)).toFixed(2)}`;
    pen = 'L';
  }
  return element('path', { d, fill: 'none', 'stroke-width': 2, ...strokeOf(colors.curve) });
};
