/** Weighted sums over points, of 1, x, x², y and x·y, with x counted from where one stands. */
interface Sums {
  one: number;
  x: number;
  xx: number;
  y: number;
  xy: number;
}

/** The sums seen from `by` steps further on, every weight times `keep`. */
const move = (sums: Sums, by: number, keep: number) => {
  const { one, x, xx, y, xy } = sums;
  sums.one = keep * one;
  sums.x = keep * (x - by * one);
  sums.xx = keep * (xx - 2 * by * x + by * by * one);
  sums.y = keep * y;
  sums.xy = keep * (xy - by * y);
};

/** Height at 0 of the line through the points with the least squares; their mean where they are all at one place. */
const heightAtZero = ({ one, x, xx, y, xy }: Sums): number => {
  const spread = one * xx - x * x;
  return spread > 1e-9 * one * xx ? (xx * y - x * xy) / spread : y / one;
};

/**
 * A straight line fitted around every step (local linear regression; Fan and Gijbels 1996, 2.3), with weights that fall
 * exponentially to both sides: it lags behind nothing, and a straight line stays what it is up to both of its ends.
 * @param horizon steps away from which a value weighs 1/e
 * @param log lines are fitted to logarithms, where they are drawn as such: one spike among them weighs no more than its height there
 * @returns as long as `values`, within their range; as it is where a value is not finite (or, in logarithms, not positive)
 */
export const smooth = (
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
  horizon: number,
  log: boolean,
): Float64Array => {
  const smoothed = Float64Array.from(values);
  const at: number[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = log ? Math.log(values[i] ?? Number.NaN) : (values[i] ?? Number.NaN);
    if (Number.isFinite(value)) at.push(i);
  }
  const heights = at.map((i) => (log ? Math.log(smoothed[i] ?? 0) : (smoothed[i] ?? 0)));
  const sums = (): Sums => ({ one: 0, x: 0, xx: 0, y: 0, xy: 0 });

  // What lies behind every point, itself included; then what lies before it, itself not.
  const behind: Sums[] = [];
  const state = sums();
  at.forEach((i, k) => {
    const by = (steps[i] ?? 0) - (steps[at[k - 1] ?? i] ?? 0);
    move(state, by, Math.exp(-by / horizon));
    state.one += 1;
    state.y += heights[k] ?? 0;
    behind.push({ ...state });
  });
  const [low, high] = extremes(heights);
  const ahead = sums();
  for (let k = at.length - 1; k >= 0; k -= 1) {
    const i = at[k] ?? 0;
    const next = at[k + 1];
    if (next !== undefined) {
      ahead.one += 1;
      ahead.y += heights[k + 1] ?? 0;
      const by = (steps[next] ?? 0) - (steps[i] ?? 0);
      move(ahead, -by, Math.exp(-by / horizon));
    }
    const past = behind[k] ?? sums();
    const height = heightAtZero({
      one: past.one + ahead.one,
      x: past.x + ahead.x,
      xx: past.xx + ahead.xx,
      y: past.y + ahead.y,
      xy: past.xy + ahead.xy,
    });
    const inside = Math.max(low, Math.min(high, height));
    smoothed[i] = log ? Math.exp(inside) : inside;
  }
  return smoothed;
};

/** The least and the greatest. */
const extremes = (values: readonly number[]): readonly [number, number] => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
};
