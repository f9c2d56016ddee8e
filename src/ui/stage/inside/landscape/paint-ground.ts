import type { Domain } from '../../../../experiment/types';
import { type Size, transformOf } from '../../../canvas/view';
import { backdrop, type Scheme } from '../../kit/color-map';
import type { FieldLayer } from '../../kit/field-layer';
import type { FieldValues } from '../../kit/field-values';
import { axisTicks, paintAxes } from '../../kit/paint-axes';
import { STAGE_COLORS } from '../../kit/stage-colors';

export interface Ground {
  readonly view: Domain | undefined;
  readonly size: Size;
  readonly scheme: Scheme;
  readonly field: FieldLayer;
  /** The loss; nothing until some of it is computed. */
  readonly values: FieldValues | undefined;
  readonly names: readonly [string, string];
  readonly font: string;
}

/** The loss as filled contours at powers of ten and between, lines at the axes' ticks, axes. */
export const paintGround = (context: CanvasRenderingContext2D, ground: Ground): void => {
  const { view, size, scheme, field, values, names, font } = ground;
  const colors = STAGE_COLORS[scheme];
  context.fillStyle = values && view ? backdrop(scheme) : colors.plain;
  context.fillRect(0, 0, size.width, size.height);
  if (!view) return;
  const transform = transformOf(view, size);
  if (values) {
    field.update(values, { scheme, logarithmic: true, base: 0 });
    field.paintPicture(context, transform);
  }
  const { x, y } = axisTicks(view, size);
  context.strokeStyle = colors.contour;
  context.lineWidth = 1;
  context.setLineDash([1, 4]);
  context.beginPath();
  for (const value of x.values) {
    const px = Math.round(value * transform.scaleX + transform.offsetX) + 0.5;
    context.moveTo(px, 0);
    context.lineTo(px, size.height);
  }
  for (const value of y.values) {
    const py = Math.round(value * transform.scaleY + transform.offsetY) + 0.5;
    context.moveTo(0, py);
    context.lineTo(size.width, py);
  }
  context.stroke();
  context.setLineDash([]);
  if (values) {
    field.paintContours(context, transform, colors.contour);
    field.paintLabels(context, transform, colors, font);
  }
  paintAxes(context, view, transform, size, colors, font, names);
};
