/** A point on the curve phi(t) = f(x + t d): its value and its slope. */
export interface CurvePoint {
  readonly t: number;
  readonly loss: number;
  readonly slope: number;
}

/**
 * Where the cubic through two points with their slopes has its minimum, kept between `from` and `to`; their middle
 * where there is none. Nocedal and Wright, Numerical Optimization, equation 3.59.
 * @param noise a difference of losses that is only rounding: then the slopes alone decide, by the secant
 */
export const cubicMinimum = (
  a: CurvePoint,
  b: CurvePoint,
  noise: number,
  from = Math.min(a.t, b.t),
  to = Math.max(a.t, b.t),
): number => {
  const [left, right] = a.t <= b.t ? [a, b] : [b, a];
  const chord =
    Math.abs(left.loss - right.loss) <= noise
      ? (left.slope + right.slope) / 2
      : (left.loss - right.loss) / (left.t - right.t);
  const d1 = left.slope + right.slope - 3 * chord;
  const d2 = Math.sqrt(d1 * d1 - left.slope * right.slope);
  const step = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2);
  const t = right.t - (right.t - left.t) * step;
  return Number.isFinite(t) ? Math.min(Math.max(t, from), to) : (from + to) / 2;
};
