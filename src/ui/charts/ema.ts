/**
 * Exponential moving average over steps, corrected for its empty start (as Adam's moments are), so that it begins at
 * the first value. Gaps in the steps count: a value two steps later weighs as if it had been seen twice.
 * @param horizon steps after which a value has lost all but 1/e of its weight
 * @returns as long as `values`; NaN where `values` is, and the average goes on behind it
 */
export const smooth = (
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
  horizon: number,
): Float64Array => {
  const smoothed = new Float64Array(values.length);
  let sum = 0;
  let weight = 0;
  let lastStep: number | undefined;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    const step = steps[i] ?? 0;
    if (!Number.isFinite(value)) {
      smoothed[i] = value;
      continue;
    }
    const keep = Math.exp(-(lastStep === undefined ? 1 : step - lastStep) / horizon);
    lastStep = step;
    sum = keep * sum + (1 - keep) * value;
    weight = keep * weight + (1 - keep);
    smoothed[i] = sum / weight;
  }
  return smoothed;
};
