import type { Domain } from '../../../experiment/types';
import { formatTick, niceTicks } from '../../canvas/ticks';
import type { Size, Transform } from '../../canvas/view';
import type { StageColors } from './stage-colors';

const PIXELS_A_TICK = 90;
const TICK = 5;
/** Kept free of the left labels: the toolbar above, the corner below. */
const TOP_ROOM = 64;
const CORNER = 34;

const drawLabel = (
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colors: StageColors,
) => {
  context.strokeStyle = colors.labelHalo;
  context.strokeText(text, x, y);
  context.fillStyle = colors.label;
  context.fillText(text, x, y);
};

/** Where the ticks of a view's axes are; whoever draws a grid draws it there. */
export const axisTicks = ([xs, ys]: Domain, size: Size) => ({
  x: niceTicks(xs[0], xs[1], size.width / PIXELS_A_TICK),
  y: niceTicks(ys[0], ys[1], size.height / PIXELS_A_TICK),
});

/** Of the axes' names: in the row of the ticks, beside those on the left. */
const NAME_LEFT = 8;
const NAME_BESIDE = 46;

/**
 * Ticks along the left and the lower edge, labels inside.
 * @param names of the axes, where they have some of their own
 */
export const paintAxes = (
  context: CanvasRenderingContext2D,
  view: Domain,
  transform: Transform,
  size: Size,
  colors: StageColors,
  font: string,
  names?: readonly [string, string],
): void => {
  context.save();
  context.font = `10.5px ${font}`;
  context.lineJoin = 'round';
  const { x: xTicks, y: yTicks } = axisTicks(view, size);
  context.strokeStyle = colors.tick;
  context.lineWidth = 1;
  context.beginPath();
  for (const x of xTicks.values) {
    const px = Math.round(x * transform.scaleX + transform.offsetX) + 0.5;
    context.moveTo(px, size.height);
    context.lineTo(px, size.height - TICK);
  }
  for (const y of yTicks.values) {
    const py = Math.round(y * transform.scaleY + transform.offsetY) + 0.5;
    context.moveTo(0, py);
    context.lineTo(TICK, py);
  }
  context.stroke();
  context.lineWidth = 3;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // In the corner, where nothing that floats on the stage covers it.
  const xName = names && `${names[0]} \u2192`;
  const left = Math.max(
    CORNER,
    xName === undefined ? 0 : NAME_LEFT + 18 + context.measureText(xName).width,
  );
  for (const x of xTicks.values) {
    const px = x * transform.scaleX + transform.offsetX;
    if (px < left || px > size.width - CORNER / 2) continue;
    drawLabel(context, formatTick(x, xTicks.step), px, size.height - TICK - 5, colors);
  }
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const y of yTicks.values) {
    const py = y * transform.scaleY + transform.offsetY;
    if (py < TOP_ROOM || py > size.height - CORNER) continue;
    drawLabel(context, formatTick(y, yTicks.step), TICK + 5, py, colors);
  }
  if (names !== undefined && xName !== undefined) {
    context.textBaseline = 'alphabetic';
    drawLabel(context, xName, NAME_LEFT, size.height - TICK - 5, colors);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.translate(NAME_BESIDE, size.height / 2);
    context.rotate(-Math.PI / 2);
    drawLabel(context, `${names[1]} \u2192`, 0, 0, colors);
  }
  context.restore();
};
