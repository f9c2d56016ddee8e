import type { Size } from '../../canvas/view';
import type { DrawnPath } from '../kit/companion-paths';
import { strokeBetween } from '../kit/ink-layer';

const WIDTH = 3;
const HALO = 6.5;

/** The means of repeated runs up to a step: dashed over a halo, so that they stand out of their clouds. */
export const paintMeans = (
  context: CanvasRenderingContext2D,
  means: readonly DrawnPath[],
  step: number,
  size: Size,
  outline: string,
): void => {
  for (const { path, look } of means) {
    strokeBetween(context, path, { ...look, color: outline, dash: [] }, 0, step, size, HALO);
    strokeBetween(context, path, look, 0, step, size, WIDTH);
  }
  context.setLineDash([]);
};
