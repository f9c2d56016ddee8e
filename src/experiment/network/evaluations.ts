/** Evaluations a race: enough for a curve, few enough not to slow the training. */
const MOST = 20;
const LEAST_APART = 25;

/**
 * Updates from one evaluation on held-out examples to the next, of a network race of so many steps: the first one is at
 * step 0. A schedule that looks at the loss listens to these, so they follow from the experiment alone.
 */
export const evaluationEvery = (steps: number): number =>
  Math.max(LEAST_APART, Math.round(steps / MOST));
