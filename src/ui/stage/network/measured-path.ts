/** Points of a streamed run at which its position was measured (between them it is NaN). */
export interface MeasuredPath {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly step: Float64Array;
}

/** Columns of equal length, without the rows that have no position. */
export const measuredPath = (
  x: Float64Array,
  y: Float64Array,
  step: Float64Array,
): MeasuredPath => {
  const kept: number[] = [];
  for (let k = 0; k < x.length; k += 1) {
    if (Number.isFinite(x[k]) && Number.isFinite(y[k])) kept.push(k);
  }
  const pick = (column: Float64Array) => Float64Array.from(kept, (k) => column[k] ?? Number.NaN);
  return { x: pick(x), y: pick(y), step: pick(step) };
};

/** The points that were measured by a step. */
export const measuredUntil = ({ x, y, step }: MeasuredPath, until: number): MeasuredPath => {
  const beyond = step.findIndex((at) => at > until);
  const count = beyond < 0 ? step.length : beyond;
  return { x: x.subarray(0, count), y: y.subarray(0, count), step: step.subarray(0, count) };
};

/** The smallest square-ish domain that holds the origin and all points; never empty. */
export const pathsDomain = (
  paths: readonly MeasuredPath[],
): readonly [readonly [number, number], readonly [number, number]] => {
  let [x0, x1, y0, y1] = [0, 0, 0, 0];
  for (const { x, y } of paths) {
    for (let k = 0; k < x.length; k += 1) {
      const [px = 0, py = 0] = [x[k], y[k]];
      x0 = Math.min(x0, px);
      x1 = Math.max(x1, px);
      y0 = Math.min(y0, py);
      y1 = Math.max(y1, py);
    }
  }
  const least = Math.max(x1 - x0, y1 - y0, 1e-3) * 0.4;
  const widen = (low: number, high: number): readonly [number, number] => {
    const missing = Math.max(0, least - (high - low)) / 2;
    return [low - missing, high + missing];
  };
  return [widen(x0, x1), widen(y0, y1)];
};
