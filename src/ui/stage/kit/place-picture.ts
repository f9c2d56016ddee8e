import type { Domain } from '../../../experiment/types';
import type { Transform } from '../../canvas/view';

/** Draws a picture of a part of the plane where that part is in the view, smoothed where it is enlarged. */
export const placePicture = (
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  [[x0, x1], [y0, y1]]: Domain,
  transform: Transform,
): void => {
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(
    picture,
    x0 * transform.scaleX + transform.offsetX,
    y1 * transform.scaleY + transform.offsetY,
    (x1 - x0) * transform.scaleX,
    (y0 - y1) * transform.scaleY,
  );
};
