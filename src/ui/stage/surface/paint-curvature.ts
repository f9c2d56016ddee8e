import type { StageColors } from '../kit/stage-colors';
import type { CurvatureAxis } from './curvature-axes';

const CORNERS = 64;

const ellipse = (x: number, y: number, [a, b]: readonly [CurvatureAxis, CurvatureAxis]): Path2D => {
  const path = new Path2D();
  for (let k = 0; k < CORNERS; k += 1) {
    const angle = (2 * Math.PI * k) / CORNERS;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    path.lineTo(x + cos * a.x + sin * b.x, y + cos * a.y + sin * b.y);
  }
  path.closePath();
  return path;
};

/** The curvature at a head: an ellipse with its axes; dashed, and red along what falls, where it is no bowl. */
export const paintCurvature = (
  context: CanvasRenderingContext2D,
  axes: readonly [CurvatureAxis, CurvatureAxis],
  [x, y]: readonly [number, number],
  colors: StageColors,
): void => {
  context.save();
  context.lineJoin = 'round';
  const outline = ellipse(x, y, axes);
  context.strokeStyle = colors.outline;
  context.globalAlpha = 0.7;
  context.lineWidth = 4;
  context.stroke(outline);
  context.globalAlpha = 1;
  context.lineWidth = 1.75;
  context.strokeStyle = colors.curvature.bowl;
  context.setLineDash(axes.some(({ negative }) => negative) ? [5, 4] : []);
  context.stroke(outline);
  context.setLineDash([]);
  for (const axis of axes) {
    context.beginPath();
    context.moveTo(x - axis.x, y - axis.y);
    context.lineTo(x + axis.x, y + axis.y);
    context.lineWidth = axis.negative ? 2 : 1;
    context.strokeStyle = axis.negative ? colors.curvature.falling : colors.curvature.bowl;
    context.stroke();
  }
  context.restore();
};
