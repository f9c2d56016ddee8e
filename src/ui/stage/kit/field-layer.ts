import type { ValueCurve } from '../../../experiment/value-curve';
import { pictureOf } from '../../canvas/picture-of';
import { spanOf, type Transform } from '../../canvas/view';
import type { Scheme } from './color-map';
import { type ContourLabel, contourLabels } from './contour-labels';
import { fieldImage } from './field-image';
import type { FieldValues } from './field-values';
import { Isolines } from './isolines';
import { fewLevels, levelTexts } from './level-text';
import { placePicture } from './place-picture';
import type { StageColors } from './stage-colors';
import { type ValueScale, valueScale } from './value-scale';

/** Where a field's grid lies: its upper left corner, and how large a cell is, in pixels. */
const placeOf = ({ view, width, height }: FieldValues, transform: Transform) => ({
  cellX: (spanOf(view[0]) / width) * transform.scaleX,
  cellY: (-spanOf(view[1]) / height) * transform.scaleY,
  left: view[0][0] * transform.scaleX + transform.offsetX,
  top: view[1][1] * transform.scaleY + transform.offsetY,
});

export interface FieldLook {
  readonly scheme: Scheme;
  readonly logarithmic: boolean;
  /** The surface's lowest value, where it is known. */
  readonly base: number | undefined;
}

const MOST_LABELS = 7;

/** A field ready to be drawn in any view: its picture, one pixel a value, and its contours in grid coordinates. */
export class FieldLayer {
  private picture: HTMLCanvasElement | undefined;
  private contours = new Path2D();
  private labels: readonly ContourLabel[] = [];
  private field: FieldValues | undefined;
  private look: FieldLook | undefined;
  private isolines: Isolines | undefined;
  private scale: ValueScale | undefined;
  private colored = false;

  /** How the last field's values become colours. */
  get curve(): ValueCurve | undefined {
    return this.scale?.curve;
  }

  get valueScale(): ValueScale | undefined {
    return this.scale;
  }

  /** Of the contours. */
  get levels(): readonly number[] {
    return this.scale?.levels ?? [];
  }

  /** Colours the picture again before it is drawn: the browser's graphics process has taken it along. */
  refill(): void {
    this.colored = false;
  }

  /** Does nothing if neither the field nor the look is new. */
  update(field: FieldValues, look: FieldLook): void {
    const known = this.look;
    const sameScale = known?.logarithmic === look.logarithmic && known.base === look.base;
    if (field === this.field && sameScale && known.scheme === look.scheme) return;
    const { min, max } = field;
    const scale = valueScale({ min, max }, look.logarithmic, look.base);
    if (field !== this.field || !sameScale) this.contours = this.trace(field, scale);
    this.colored = false;
    this.field = field;
    this.look = look;
    this.scale = scale;
  }

  paintPicture(context: CanvasRenderingContext2D, transform: Transform): void {
    const { field, scale, look } = this;
    if (!field || !scale || !look) return;
    if (!this.colored) this.picture = pictureOf(fieldImage(field, scale, look.scheme));
    this.colored = true;
    if (this.picture) placePicture(context, this.picture, field.view, transform);
  }

  paintContours(context: CanvasRenderingContext2D, transform: Transform, color: string): void {
    const { field } = this;
    if (!field) return;
    const { cellX, cellY, left, top } = placeOf(field, transform);
    // The path is moved and not the context, so that lines keep their width.
    const placed = new Path2D();
    placed.addPath(
      this.contours,
      new DOMMatrix([cellX, 0, 0, cellY, left + 0.5 * cellX, top + 0.5 * cellY]),
    );
    context.strokeStyle = color;
    context.lineWidth = 1;
    context.lineJoin = 'round';
    context.stroke(placed);
  }

  /** Values on some of the contours. */
  paintLabels(
    context: CanvasRenderingContext2D,
    transform: Transform,
    { label, labelHalo }: StageColors,
    font: string,
  ): void {
    const { field } = this;
    if (!field) return;
    const { cellX, cellY, left, top } = placeOf(field, transform);
    context.save();
    context.font = `10px ${font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    for (const { text, x, y, alongX, alongY } of this.labels) {
      const angle = Math.atan2(alongY * cellY, alongX * cellX);
      context.save();
      context.translate(left + (x + 0.5) * cellX, top + (y + 0.5) * cellY);
      // Never upside down.
      context.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
      context.strokeStyle = labelHalo;
      context.strokeText(text, 0, 0);
      context.fillStyle = label;
      context.fillText(text, 0, 0);
      context.restore();
    }
    context.restore();
  }

  private trace(field: FieldValues, scale: ValueScale): Path2D {
    if (this.field?.width !== field.width || this.field.height !== field.height) {
      this.isolines = new Isolines(field.width, field.height);
    }
    const path = new Path2D();
    const written = fewLevels(scale.levels, MOST_LABELS);
    const texts = levelTexts(written);
    const labelled: { text: string; lines: readonly Float64Array[] }[] = [];
    for (const level of scale.levels) {
      const lines = this.isolines?.lines(field.values, level) ?? [];
      const text = texts[written.indexOf(level)];
      if (text !== undefined) labelled.push({ text, lines });
      for (const line of lines) {
        path.moveTo(line[0] ?? 0, line[1] ?? 0);
        for (let i = 2; i < line.length; i += 2) path.lineTo(line[i] ?? 0, line[i + 1] ?? 0);
      }
    }
    this.labels = contourLabels(labelled, field.width, field.height);
    return path;
  }
}
