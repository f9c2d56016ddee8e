/** A plane through a space of many dimensions. */
export interface Plane {
  /** The plane's origin. */
  readonly mean: Float64Array;
  /** Two unit vectors at right angles. */
  readonly directions: readonly [Float64Array, Float64Array];
}

export type Point = Float32Array | Float64Array;

/** A point's shadow on a plane. */
export interface Placed {
  /** Along the two directions from the plane's origin. */
  readonly at: readonly [number, number];
  /** From the plane. */
  readonly distance: number;
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
};

export const difference = (a: Point, b: Point): Float64Array => {
  const v = new Float64Array(a.length);
  for (let k = 0; k < v.length; k += 1) v[k] = (a[k] ?? 0) - (b[k] ?? 0);
  return v;
};

/** Takes what is along the unit vector `axis` out of v, in place. */
export const without = (v: Float64Array, axis: Float64Array): void => {
  const along = dot(v, axis);
  for (let k = 0; k < v.length; k += 1) v[k] = (v[k] ?? 0) - along * (axis[k] ?? 0);
};

/** In place. */
export const scaleTo = (v: Float64Array, length: number): void => {
  const factor = length / Math.sqrt(dot(v, v));
  for (let k = 0; k < v.length; k += 1) v[k] = (v[k] ?? 0) * factor;
};

/** Where a point lies as seen from the plane. */
export const placeOn = ({ mean, directions }: Plane, point: Point): Placed => {
  const rest = difference(point, mean);
  const [one, two] = directions;
  const at = [dot(rest, one), dot(rest, two)] as const;
  for (const direction of directions) without(rest, direction);
  return { at, distance: Math.sqrt(dot(rest, rest)) };
};
