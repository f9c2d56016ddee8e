/** How well threads share out one gradient, compared with each computing one of its own. */
const EFFICIENCY = 0.8;

/**
 * How many of so many runs' gradients are computed whole, a thread each; the others are shared out among all threads,
 * one after the other.
 */
export const wholeGradients = (runs: number, threads: number): number => {
  const left = runs % threads;
  return left / (threads * EFFICIENCY) < 1 ? runs - left : runs;
};
