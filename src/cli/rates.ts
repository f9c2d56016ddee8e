/** The rates of a run up to the first that is no number to go on with: JSON has no name for it. */
export const finiteRates = (lr: readonly number[]): readonly number[] => {
  const end = lr.findIndex((rate) => !Number.isFinite(rate));
  return end < 0 ? lr : lr.slice(0, end);
};

/** Says which update had no rate, if one had none. */
export const rateMessage = (
  lr: readonly number[],
  schedule = 'schedule',
): { readonly message?: string } => {
  const end = lr.findIndex((rate) => !Number.isFinite(rate));
  return end < 0
    ? {}
    : {
        message: `the schedule "${schedule}" gives no finite learning rate at step ${end + 1} (t = ${end}): ${lr[end]}`,
      };
};
