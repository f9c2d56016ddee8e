import { type AxisScale, share } from './scale';
import type { Size } from './use-size';

/** The frame around the lines, in pixels: recharts is told the same numbers. */
export const FRAME = { top: 7, right: 14, bottom: 18, left: 46 } as const;

/** Of a label's 11 px digits, and what stands between a label and the plot. */
const DIGIT = 6.7;
const GAP = 12;

/** Room for the longest label of the vertical axis: none is cut. */
export const labelWidth = ({ labels }: Pick<AxisScale, 'labels'>): number =>
  Math.max(FRAME.left, Math.ceil(DIGIT * Math.max(0, ...labels.map(({ length }) => length))) + GAP);

export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const plotArea = ({ width, height }: Size, left: number): PlotArea => ({
  left,
  top: FRAME.top,
  width: Math.max(1, width - left - FRAME.right),
  height: Math.max(1, height - FRAME.top - FRAME.bottom),
});

export const pixelX = (area: PlotArea, scale: AxisScale, x: number): number =>
  area.left + share(scale, x) * area.width;

export const pixelY = (area: PlotArea, scale: AxisScale, y: number): number =>
  area.top + (1 - share(scale, y)) * area.height;

/** The value of a linear axis under a pixel, no further than its ends. */
export const valueAtPixel = (area: PlotArea, scale: AxisScale, pixel: number): number => {
  const at = Math.max(0, Math.min(1, (pixel - area.left) / area.width));
  return scale.low + at * (scale.high - scale.low);
};
