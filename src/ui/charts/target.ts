/** The least finite value; undefined if there is none. */
export const lowest = (values: ArrayLike<number>): number | undefined => {
  let best: number | undefined;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isFinite(value) && (best === undefined || value < best)) best = value;
  }
  return best;
};

/**
 * The first step whose loss is at most `target`; undefined if none was.
 * @param counts whether entry `i` is anywhere that the target speaks of
 */
export const stepsToLoss = (
  steps: ArrayLike<number>,
  losses: ArrayLike<number>,
  target: number,
  counts: (i: number) => boolean = () => true,
): number | undefined => {
  for (let i = 0; i < losses.length; i += 1) {
    if ((losses[i] ?? Number.NaN) <= target && counts(i)) return steps[i];
  }
  return undefined;
};

/** The first evaluated step whose accuracy is at least `target`; undefined if none was. */
export const stepsToAccuracy = (
  evaluations: readonly { readonly step: number; readonly accuracy: number }[],
  target: number,
): number | undefined =>
  // 95 % of 10,000 images is 9,500 of them; a sum of rounded shares must not miss it by a bit.
  evaluations.find(({ accuracy }) => accuracy >= target - 1e-9)?.step;
