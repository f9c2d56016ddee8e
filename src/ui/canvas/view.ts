import type { Domain, Point } from '../../experiment/types';

/** Size of a drawing in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Share of the domain added on every side, so that minima on its edge don't stick to the frame. */
const FIT_PADDING = 0.05;
/** Up to here both axes get one scale, so that gradients stand upright on contours; beyond, the axes are stretched. */
const MOST_UNIFORM = 4;

const around = ([low, high]: Point, span: number): Point => {
  const middle = (low + high) / 2;
  return [middle - span / 2, middle + span / 2];
};

export const spanOf = ([low, high]: Point): number => high - low;

/**
 * The smallest view of a drawing of this size that shows the whole domain, with one scale on both axes.
 * @param padding a share of the domain on every side; 0 for a part that somebody chose, which shall come back as it was
 */
export const fitView = (domain: Domain, size: Size, padding = FIT_PADDING): Domain => {
  const [x, y] = domain;
  const grow = 1 + 2 * padding;
  const spanX = Math.max(spanOf(x), Number.MIN_VALUE) * grow;
  const spanY = Math.max(spanOf(y), Number.MIN_VALUE) * grow;
  const unitX = spanX / Math.max(size.width, 1);
  const unitY = spanY / Math.max(size.height, 1);
  if (Math.max(unitX, unitY) > MOST_UNIFORM * Math.min(unitX, unitY)) {
    return [around(x, spanX), around(y, spanY)];
  }
  const unit = Math.max(unitX, unitY);
  return [around(x, unit * size.width), around(y, unit * size.height)];
};

export const holds = ([x, y]: Domain, point: Point): boolean =>
  x[0] <= point[0] && point[0] <= x[1] && y[0] <= point[1] && point[1] <= y[1];

/** The least domain that holds this one and the point. */
export const widened = ([x, y]: Domain, point: Point): Domain => [
  [Math.min(x[0], point[0]), Math.max(x[1], point[0])],
  [Math.min(y[0], point[1]), Math.max(y[1], point[1])],
];

/** Linear map between data and CSS pixels; y grows upwards in data, downwards in pixels. */
export interface Transform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** pixel = data × scale + offset (scaleY is negative). */
export const transformOf = ([x, y]: Domain, size: Size): Transform => {
  const scaleX = size.width / spanOf(x);
  const scaleY = -size.height / spanOf(y);
  return { scaleX, scaleY, offsetX: -x[0] * scaleX, offsetY: -y[1] * scaleY };
};

export const toPixel = (t: Transform, [x, y]: Point): Point => [
  x * t.scaleX + t.offsetX,
  y * t.scaleY + t.offsetY,
];

export const toData = (t: Transform, [x, y]: Point): Point => [
  (x - t.offsetX) / t.scaleX,
  (y - t.offsetY) / t.scaleY,
];

const zoomAxis = ([low, high]: Point, about: number, factor: number): Point => [
  about + (low - about) / factor,
  about + (high - about) / factor,
];

/** `factor` > 1 magnifies; the data point `about` stays where it is. */
export const zoomView = ([x, y]: Domain, about: Point, factor: number): Domain => [
  zoomAxis(x, about[0], factor),
  zoomAxis(y, about[1], factor),
];

/** Shifts by data units. */
export const panView = ([x, y]: Domain, dx: number, dy: number): Domain => [
  [x[0] + dx, x[1] + dx],
  [y[0] + dy, y[1] + dy],
];

/** Grows a view by a share of its span on every side. */
export const growView = ([x, y]: Domain, share: number): Domain => [
  around(x, spanOf(x) * (1 + 2 * share)),
  around(y, spanOf(y) * (1 + 2 * share)),
];

/** The same centre and the same data units a pixel, for a drawing of another size. */
export const resizeView = ([x, y]: Domain, before: Size, after: Size): Domain => [
  around(x, (spanOf(x) * after.width) / Math.max(before.width, 1)),
  around(y, (spanOf(y) * after.height) / Math.max(before.height, 1)),
];

/** The zoom factor that keeps the view's span between these multiples of the domain's. */
export const limitZoom = (
  view: Domain,
  domain: Domain,
  factor: number,
  least: number,
  most: number,
): number => {
  const share = spanOf(view[0]) / spanOf(domain[0]);
  return Math.min(Math.max(factor, share / most), share / least);
};

/** The least shift that brings a point at least `margin` (a share of the span) inside the view. */
export const revealPoint = (view: Domain, point: Point, margin: number): Domain => {
  const shift = (axis: Point, value: number) => {
    const room = spanOf(axis) * margin;
    if (value < axis[0] + room) return value - (axis[0] + room);
    if (value > axis[1] - room) return value - (axis[1] - room);
    return 0;
  };
  return panView(view, shift(view[0], point[0]), shift(view[1], point[1]));
};

export const sameView = (a: Domain, b: Domain): boolean =>
  a[0][0] === b[0][0] && a[0][1] === b[0][1] && a[1][0] === b[1][0] && a[1][1] === b[1][1];
