import { markerPath } from '../canvas/marker-path';
import type { Size } from '../canvas/view';
import { runColor, runStyle } from '../run-style';
import type { PlotArea } from './geometry';

/** What moves over a chart's lines at frame rate, in CSS pixels. */
export interface PlotMarks {
  /** Of the race's step. */
  readonly cursor: number | undefined;
  /** Of the step under the pointer. */
  readonly hover: number | undefined;
  /** Every run on its line; the last ones on top. */
  readonly riders: readonly {
    readonly run: number;
    readonly look: number;
    readonly x: number;
    readonly y: number;
  }[];
}

export interface MarkColors {
  readonly scheme: 'light' | 'dark';
  readonly cursor: string;
  readonly hover: string;
  readonly outline: string;
}

const RADIUS = 3.5;
const SELECTED_RADIUS = 4.2;
const OUTLINE = 3;
const DASH = [3, 2] as const;
const HOVER_ALPHA = 0.7;

const paintLine = (context: CanvasRenderingContext2D, area: PlotArea, x: number) => {
  context.beginPath();
  context.moveTo(x, area.top);
  context.lineTo(x, area.top + area.height);
  context.stroke();
};

/** Paints the marks anew. */
export const paintMarks = (
  context: CanvasRenderingContext2D,
  { cursor, hover, riders }: PlotMarks,
  size: Size,
  area: PlotArea,
  selected: number,
  colors: MarkColors,
): void => {
  context.clearRect(0, 0, size.width, size.height);
  context.lineWidth = 1;
  if (cursor !== undefined) {
    context.strokeStyle = colors.cursor;
    context.setLineDash([...DASH]);
    paintLine(context, area, cursor);
    context.setLineDash([]);
  }
  if (hover !== undefined) {
    context.strokeStyle = colors.hover;
    context.globalAlpha = HOVER_ALPHA;
    paintLine(context, area, hover);
    context.globalAlpha = 1;
  }
  context.lineWidth = OUTLINE;
  context.lineJoin = 'round';
  context.strokeStyle = colors.outline;
  for (const { run, look, x, y } of riders) {
    const radius = run === selected ? SELECTED_RADIUS : RADIUS;
    const shape = markerPath(runStyle(look).marker, x, y, radius);
    context.stroke(shape);
    context.fillStyle = runColor(look, colors.scheme);
    context.fill(shape);
  }
};
