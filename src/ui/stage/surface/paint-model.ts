import type { Point } from '../../../experiment/types';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { type Size, type Transform, toPixel } from '../../canvas/view';
import { Isolines } from '../kit/isolines';
import type { StageColors } from '../kit/stage-colors';
import { linearLevels } from '../kit/value-scale';
import {
  type LocalModel,
  localModel,
  type MethodBasis,
  modelMinimum,
  modelValue,
} from './local-model';

/** Values along each side of the part that is shown. */
const NODES = 61;
/** Half of that part, in pixels, where no region of trust says how far. */
const REACH = 150;
const LEAST_REACH = 14;
/** The surface's own levels, if so many of them cross the model here: then the two can be compared. */
const ENOUGH = 3;
const LEVELS = 8;
const CROSS = 5;

const isolines = new Isolines(NODES, NODES);

interface Place {
  readonly transform: Transform;
  readonly size: Size;
  readonly colors: StageColors;
  /** Of the surface's contours. */
  readonly levels: readonly number[];
}

/** Half of the part that is shown, in pixels. */
const reachOf = (radius: number | undefined, { transform, size }: Place): Point => {
  if (radius === undefined) {
    const reach = Math.min(REACH, 0.42 * Math.min(size.width, size.height));
    return [reach, reach];
  }
  const most = 2 * Math.max(size.width, size.height);
  const within = (scale: number) => Math.min(most, Math.max(LEAST_REACH, radius * Math.abs(scale)));
  return [within(transform.scaleX), within(transform.scaleY)];
};

const levelsOf = (values: Float64Array, known: readonly number[]): readonly number[] => {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const inside = known.filter((level) => level > min && level < max);
  return inside.length >= ENOUGH ? inside : linearLevels({ min, max }, LEVELS);
};

const strokeOn = (
  context: CanvasRenderingContext2D,
  path: Path2D,
  { colors }: Place,
  width: number,
): void => {
  context.strokeStyle = colors.outline;
  context.globalAlpha = 0.45;
  context.lineWidth = width + 2;
  context.stroke(path);
  context.globalAlpha = 1;
  context.strokeStyle = colors.model;
  context.lineWidth = width;
  context.stroke(path);
};

/** The way to the model's lowest point, and that point. */
const paintLowest = (
  context: CanvasRenderingContext2D,
  [x, y]: Point,
  [toX, toY]: Point,
  place: Place,
): void => {
  const path = new Path2D();
  path.moveTo(x, y);
  path.lineTo(toX, toY);
  context.setLineDash([2, 4]);
  strokeOn(context, path, place, 1.25);
  context.setLineDash([]);
  const cross = new Path2D();
  for (const [dx, dy] of [
    [CROSS, CROSS],
    [CROSS, -CROSS],
  ] as const) {
    cross.moveTo(toX - dx, toY - dy);
    cross.lineTo(toX + dx, toY + dy);
  }
  strokeOn(context, cross, place, 2);
};

/** The model's contours around its point, the one through it fat, inside the region of trust where there is one. */
export const paintModel = (
  context: CanvasRenderingContext2D,
  model: LocalModel,
  basis: Pick<MethodBasis, 'radius'>,
  place: Place,
): void => {
  const { transform } = place;
  const [x, y] = toPixel(transform, model.at);
  const [reachX, reachY] = reachOf(basis.radius, place);
  const values = new Float64Array(NODES * NODES);
  const across = (k: number, reach: number) => reach * ((2 * k) / (NODES - 1) - 1);
  for (let row = 0; row < NODES; row += 1)
    for (let column = 0; column < NODES; column += 1)
      values[row * NODES + column] = modelValue(
        model,
        across(column, reachX) / transform.scaleX,
        across(row, reachY) / transform.scaleY,
      );
  const lines = (level: number, into: Path2D) => {
    for (const line of isolines.lines(values, level))
      for (let i = 0; i < line.length; i += 2) {
        const px = x + across(line[i] ?? 0, reachX);
        const py = y + across(line[i + 1] ?? 0, reachY);
        if (i === 0) into.moveTo(px, py);
        else into.lineTo(px, py);
      }
  };
  const contours = new Path2D();
  for (const level of levelsOf(values, place.levels)) lines(level, contours);
  const through = new Path2D();
  lines(model.value, through);
  const region = new Path2D();
  region.ellipse(x, y, reachX, reachY, 0, 0, 2 * Math.PI);
  context.save();
  context.lineJoin = 'round';
  context.save();
  context.clip(region);
  context.setLineDash([6, 3]);
  strokeOn(context, contours, place, 1.1);
  context.setLineDash([]);
  strokeOn(context, through, place, 1.8);
  context.restore();
  if (basis.radius !== undefined) strokeOn(context, region, place, 1.6);
  const lowest = modelMinimum(model);
  if (lowest) paintLowest(context, [x, y], toPixel(transform, lowest), place);
  context.restore();
};

/** A simplex before a step (dashed) and after it. */
export const paintSimplex = (
  context: CanvasRenderingContext2D,
  { before, after }: NonNullable<MethodBasis['simplex']>,
  place: Place,
): void => {
  context.save();
  context.lineJoin = 'round';
  for (const [corners, dash] of [
    [before, [5, 4]],
    [after, []],
  ] as const) {
    const path = new Path2D();
    for (const corner of corners) path.lineTo(...toPixel(place.transform, corner));
    path.closePath();
    context.setLineDash([...dash]);
    strokeOn(context, path, place, 1.6);
  }
  context.restore();
};

/** The same for a function of x alone: the parabola over its graph. */
export const paintParabola = (
  context: CanvasRenderingContext2D,
  surface: SurfaceFunction,
  x: number,
  place: Place,
): void => {
  const model = localModel(surface, [x, 0]);
  if (model === undefined) return;
  const { transform, size } = place;
  const path = new Path2D();
  for (let px = 0; px <= size.width; px += 3) {
    const dx = (px - transform.offsetX) / transform.scaleX - x;
    const py = modelValue(model, dx, 0) * transform.scaleY + transform.offsetY;
    // Far outside no pixel can be computed any more.
    path.lineTo(px, Math.max(-1e4, Math.min(1e4, py)));
  }
  context.save();
  context.setLineDash([6, 3]);
  strokeOn(context, path, place, 1.6);
  context.restore();
};
