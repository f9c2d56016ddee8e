import type { Plane } from '../../../experiment/plane';
import type { Domain } from '../../../experiment/types';
import type { ValueCurve } from '../../../experiment/value-curve';
import type { ShownLayers } from '../../../experiment/view/choices';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { Size, Transform } from '../../canvas/view';
import { lowestMinimum } from '../../charts/distance';
import { backdrop, type Scheme, STOPS } from '../kit/color-map';
import { FieldLayer } from '../kit/field-layer';
import type { FieldValues } from '../kit/field-values';
import { paintAxes } from '../kit/paint-axes';
import { placePicture } from '../kit/place-picture';
import { STAGE_COLORS, STRONG_CONTOUR } from '../kit/stage-colors';
import type { ArrowKind } from './arrows';
import type { ArrowWords } from './paint-arrows';
import { paintCurve } from './paint-curve';
import { paintGradient } from './paint-gradient';
import { type KeyWords, paintKey } from './paint-key';

export interface BaseOptions {
  readonly shown: ShownLayers;
  readonly scheme: Scheme;
  /** Of the axes' labels. */
  readonly font: string;
  /** Of the axes, where they have some of their own. */
  readonly names: readonly [string, string] | undefined;
  readonly words: ArrowWords;
  readonly lit: ArrowKind | undefined;
  readonly key: KeyWords;
}

export interface BaseScene {
  readonly plane: Plane;
  readonly surface: SurfaceFunction;
  readonly view: Domain;
  readonly transform: Transform;
  readonly size: Size;
  /** Of this plane, over about this view; undefined until it is computed. */
  readonly field: FieldValues | undefined;
  readonly options: BaseOptions;
  /** The heat map in these colours: already on the canvas underneath, or as a picture of just this view, or neither. */
  readonly heatMap: (curve: ValueCurve) => 'underneath' | CanvasImageSource | undefined;
}

/** What stands still while a race plays: heat map, contours, axes. */
export class BaseLayer {
  private readonly layer = new FieldLayer();

  /** Of the contours. */
  get levels(): readonly number[] {
    return this.layer.levels;
  }

  /** See `FieldLayer`. */
  refill(): void {
    this.layer.refill();
  }

  paint(context: CanvasRenderingContext2D, scene: BaseScene): void {
    const { plane, surface, view, transform, size, field, options } = scene;
    const colors = STAGE_COLORS[options.scheme];
    const room = 'present' in document.documentElement.dataset;
    const contour = room ? STRONG_CONTOUR[options.scheme] : colors.contour;
    context.fillStyle = options.shown.heatMap ? backdrop(options.scheme) : colors.plain;
    context.fillRect(0, 0, size.width, size.height);
    if (plane.dimension === 1) {
      const ground = options.shown.heatMap ? STOPS[options.scheme][1] : undefined;
      context.fillStyle = colors.plain;
      context.fillRect(0, 0, size.width, size.height);
      paintCurve(context, surface, transform, size, colors, ground);
    } else if (field) {
      this.layer.update(field, {
        scheme: options.scheme,
        logarithmic: plane.logLevels,
        base: lowestMinimum(plane.minima),
      });
      if (options.shown.heatMap) this.paintHeatMap(context, scene);
      if (options.shown.contours) {
        this.layer.paintContours(context, transform, contour);
        this.layer.paintLabels(context, transform, colors, options.font);
      }
    }
    if (options.shown.gradient && plane.dimension === 2)
      paintGradient(context, surface, view, transform, colors.field);
    paintAxes(context, view, transform, size, colors, options.font, options.names);
    const colored = field !== undefined && options.shown.heatMap;
    paintKey(context, {
      shown: options.shown,
      scale: colored ? this.layer.valueScale : undefined,
      curve: plane.dimension === 1,
      size,
      scheme: options.scheme,
      colors,
      font: options.font,
      words: options.key,
    });
  }

  private paintHeatMap(
    context: CanvasRenderingContext2D,
    { heatMap, view, transform, size }: BaseScene,
  ): void {
    const { curve } = this.layer;
    const found = curve && heatMap(curve);
    if (found === 'underneath') context.clearRect(0, 0, size.width, size.height);
    else if (found) placePicture(context, found, view, transform);
    else this.layer.paintPicture(context, transform);
  }
}
