import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { Transform } from '../../canvas/view';

/** What is drawn at a head: the way down, the momentum, the step that the rule makes of them. */
export const ARROW_KINDS = ['gradient', 'momentum', 'step'] as const;
export type ArrowKind = (typeof ARROW_KINDS)[number];

export interface Arrow {
  readonly kind: ArrowKind;
  /** Direction on the screen, unit length. */
  readonly ux: number;
  readonly uy: number;
  /** In pixels, compressed: what a step measures differs by many powers of ten along one path. */
  readonly length: number;
}

/** What arrows are read from; `momentum` as in the protocol, `steepest`: the gradient norm whose arrow is longest. */
export interface ArrowSource {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly momentum: Float64Array | undefined;
  readonly steepest: number;
}

const SHORTEST = 20;
const LONGEST = 74;
const DECADES = 5;
/** A step of at least this many pixels is drawn as long as it is. */
const TRUE_LENGTH = 30;
const LONGEST_STEP = 160;

const byDecades = (share: number) =>
  SHORTEST + (LONGEST - SHORTEST) * Math.min(1.2, Math.max(0, 1 + Math.log10(share) / DECADES));

const lengthOfStep = (pixels: number) =>
  pixels >= TRUE_LENGTH
    ? Math.min(pixels, LONGEST_STEP)
    : SHORTEST + (TRUE_LENGTH - SHORTEST) * (pixels / TRUE_LENGTH);

const arrow = (
  kind: ArrowKind,
  dx: number,
  dy: number,
  transform: Transform,
  lengthOf: (pixels: number) => number,
): readonly Arrow[] => {
  const px = dx * transform.scaleX;
  const py = dy * transform.scaleY;
  const pixels = Math.hypot(px, py);
  const length = lengthOf(pixels);
  if (!(pixels > 0) || !Number.isFinite(pixels) || !Number.isFinite(length)) return [];
  return [{ kind, ux: px / pixels, uy: py / pixels, length }];
};

/** The arrows at a step (fractions lie between two): those of the update that is made from there. */
export const arrowsAt = (
  source: ArrowSource,
  step: number,
  surface: SurfaceFunction,
  transform: Transform,
): readonly Arrow[] => {
  const { x, y, momentum, steepest } = source;
  const k = Math.min(Math.floor(step), x.length - 1);
  const at = (values: Float64Array, index: number) => values[index] ?? Number.NaN;
  const share = step - k;
  const between = (values: Float64Array) =>
    share > 0 && k + 1 < values.length
      ? at(values, k) + share * (at(values, k + 1) - at(values, k))
      : at(values, k);
  const out = new Float64Array(2);
  surface.gradient(between(x), between(y), out);
  const [gx = Number.NaN, gy = Number.NaN] = out;
  const norm = Math.hypot(gx, gy);
  const mx = momentum ? at(momentum, 2 * k) : Number.NaN;
  const my = momentum ? at(momentum, 2 * k + 1) : Number.NaN;
  const stepX = at(x, k + 1) - at(x, k);
  const stepY = at(y, k + 1) - at(y, k);
  return [
    ...arrow('gradient', -gx, -gy, transform, () => byDecades(norm / steepest)),
    ...arrow('momentum', -mx, -my, transform, () => byDecades(Math.hypot(mx, my) / steepest)),
    ...arrow('step', stepX, stepY, transform, lengthOfStep),
  ];
};
