import type { ShownNumbers } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';

/** m(p) = f + g.p + p.H.p / 2 around a point. */
export interface LocalModel {
  readonly at: Point;
  readonly value: number;
  readonly gradient: Point;
  /** d²/dx², d²/dxdy, d²/dy². */
  readonly hessian: readonly [number, number, number];
}

/** The inverse of a symmetric matrix given by its rows; undefined where it has none. */
const inverseOf = (rows: readonly Point[]): LocalModel['hessian'] | undefined => {
  const [a = 0, b = 0] = rows[0] ?? [];
  const [, d = 0] = rows[1] ?? [];
  const determinant = a * d - b * b;
  return determinant === 0 ? undefined : [d / determinant, -b / determinant, a / determinant];
};

/**
 * The model at a point.
 * @param learned what a method has in place of the Hessian, where it has something: its inverse, by its rows
 * @returns undefined where there are no numbers
 */
export const localModel = (
  surface: SurfaceFunction,
  at: Point,
  learned?: readonly Point[],
): LocalModel | undefined => {
  const slope = new Float64Array(2);
  const bend = new Float64Array(3);
  surface.gradient(at[0], at[1], slope);
  surface.hessian(at[0], at[1], bend);
  const [gx = Number.NaN, gy = Number.NaN] = slope;
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = bend;
  const hessian = (learned && inverseOf(learned)) ?? ([xx, xy, yy] as const);
  const value = surface.value(at[0], at[1]);
  const numbers = [value, gx, gy, ...hessian];
  return numbers.every(Number.isFinite) ? { at, value, gradient: [gx, gy], hessian } : undefined;
};

/** The model's value so far from its point. */
export const modelValue = (
  { value, gradient, hessian: [xx, xy, yy] }: LocalModel,
  dx: number,
  dy: number,
): number =>
  value +
  gradient[0] * dx +
  gradient[1] * dy +
  (xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy) / 2;

/** Where the model is least: -H^-1 g from its point, or nowhere where it is no bowl. */
export const modelMinimum = ({
  at,
  gradient: [gx, gy],
  hessian: [xx, xy, yy],
}: LocalModel): Point | undefined => {
  const determinant = xx * yy - xy * xy;
  if (!(xx > 0) || !(determinant > 0)) return undefined;
  return [at[0] - (yy * gx - xy * gy) / determinant, at[1] - (xx * gy - xy * gx) / determinant];
};

/** What the method says of the step that leaves the model's point. */
export interface MethodBasis {
  /** Of its region of trust. */
  readonly radius: number | undefined;
  readonly learned: readonly Point[] | undefined;
  /** Corners of a simplex before the step and after it. */
  readonly simplex:
    | { readonly before: readonly Point[]; readonly after: readonly Point[] }
    | undefined;
}

const rowsOf = (value: ShownNumbers[string] | undefined): readonly Point[] | undefined =>
  typeof value === 'object' && typeof value[0] === 'object'
    ? (value as readonly Point[])
    : undefined;

export const basisOf = ({ radius, C, before, after }: ShownNumbers): MethodBasis => {
  const [from, to] = [rowsOf(before), rowsOf(after)];
  return {
    radius: typeof radius === 'number' ? radius : undefined,
    learned: rowsOf(C),
    simplex: from && to ? { before: from, after: to } : undefined,
  };
};
