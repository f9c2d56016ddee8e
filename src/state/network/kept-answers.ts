import type { Answered } from './network-state';

/** Into so many parts a race is divided: of each the first answers are kept to look back at, and the newest of all. */
const PARTS = 480;

/**
 * Answers with further ones; what is told once more takes the place of what was. A long race is told of thirty times a
 * second for minutes: by steps, so that all runs keep the same ones.
 * @param steps of the race
 */
export const withAnswers = (
  known: readonly Answered[],
  told: Answered,
  steps: number,
): readonly Answered[] => {
  const part = ({ step }: Answered) => Math.floor((step * PARTS) / Math.max(1, steps));
  const earlier = known.filter(({ step }) => step < told.step);
  const [before, last] = earlier.slice(-2);
  if (before && last && part(before) === part(last)) earlier.pop();
  return [...earlier, told];
};
