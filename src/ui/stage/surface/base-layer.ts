import type { Plane } from '../../../experiment/plane';
import type { Domain } from '../../../experiment/types';
import type { Size, Transform } from '../../canvas/view';
import { backdrop, type Scheme } from './color-map';
import { FieldLayer, type FieldValues } from './field-layer';
import { paintAxes } from './paint-axes';
import { STAGE_COLORS } from './stage-colors';
import type { ShownLayers } from './stage-view-store';

export interface BaseOptions {
  readonly shown: ShownLayers;
  readonly scheme: Scheme;
  /** Of the axes' labels. */
  readonly font: string;
}

export interface BaseScene {
  readonly plane: Plane;
  readonly view: Domain;
  readonly transform: Transform;
  readonly size: Size;
  /** Of this plane, over about this view; undefined until it is computed. */
  readonly field: FieldValues | undefined;
  readonly options: BaseOptions;
}

const lowest = ({ minima }: Plane): number | undefined =>
  minima.length > 0 ? Math.min(...minima.map(([, , value]) => value)) : undefined;

/** What stands still while a race plays: heat map, contours, axes. */
export class BaseLayer {
  private readonly layer = new FieldLayer();

  paint(context: CanvasRenderingContext2D, scene: BaseScene): void {
    const { plane, view, transform, size, field, options } = scene;
    const colors = STAGE_COLORS[options.scheme];
    context.fillStyle = options.shown.heatMap ? backdrop(options.scheme) : colors.plain;
    context.fillRect(0, 0, size.width, size.height);
    if (field) {
      this.layer.update(field, {
        scheme: options.scheme,
        logarithmic: plane.logLevels,
        base: lowest(plane),
      });
      if (options.shown.heatMap) this.layer.paintPicture(context, transform);
      if (options.shown.contours) this.layer.paintContours(context, transform, colors.contour);
    }
    paintAxes(context, view, transform, size, colors, options.font);
  }
}
