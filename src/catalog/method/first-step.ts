/**
 * The step length to try first on a search along a direction that has no natural length: as much decrease as the step
 * before, were the loss a parabola; at most 1. Nocedal and Wright, equation 3.60, with SciPy's factor.
 * @param before the loss one step ago; nothing at the first step, where the gradient's length stands in
 */
export const firstStep = (
  here: { readonly loss: number; readonly norm: number },
  before: number | undefined,
  slope: number,
): number => {
  const decrease = (before ?? here.loss + here.norm / 2) - here.loss;
  const guess = (-1.01 * 2 * decrease) / slope;
  return guess > 0 ? Math.min(1, guess) : 1;
};
