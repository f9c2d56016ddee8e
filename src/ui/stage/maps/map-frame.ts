import type { Domain, Point } from '../../../experiment/types';
import type { Size } from '../../canvas/view';

/** Where the map itself lies inside its drawing, in CSS pixels. */
export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = { left: 68, top: 10, right: 14, bottom: 42 };
/** A phone has no room to give away. */
const NARROW = 480;
const NARROW_MARGIN = { left: 54, top: 6, right: 10, bottom: 40 };

/** Room for the axes' labels at the left and below. */
export const frameOf = ({ width, height }: Size): MapFrame => {
  const { left, top, right, bottom } = width < NARROW ? NARROW_MARGIN : MARGIN;
  return {
    left,
    top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  };
};

/** A point of the view in the drawing. */
export const toFrame = (frame: MapFrame, [[x0, x1], [y0, y1]]: Domain, [x, y]: Point): Point => [
  frame.left + ((x - x0) / (x1 - x0)) * frame.width,
  frame.top + ((y1 - y) / (y1 - y0)) * frame.height,
];

/** The point of the view at a place of the drawing. */
export const fromFrame = (
  frame: MapFrame,
  [[x0, x1], [y0, y1]]: Domain,
  [px, py]: Point,
): Point => [
  x0 + ((px - frame.left) / frame.width) * (x1 - x0),
  y1 - ((py - frame.top) / frame.height) * (y1 - y0),
];

const PIXELS = 512 * 512;

/** Size of a map in its own pixels: about 512 × 512 of them, square on screen. */
export const mapSizeOf = ({ width, height }: Size): Size => {
  const scale = Math.sqrt(PIXELS / (width * height));
  const side = (length: number) => Math.max(8, 8 * Math.round((length * scale) / 8));
  return { width: side(width), height: side(height) };
};
