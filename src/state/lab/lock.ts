import type { Lab } from './lab';

/**
 * Keeps a lab's experiment as it is, without a word: whatever would change it, by mouse, by key or by undo, does not.
 * How it is looked at stays free.
 */
export const lockExperiment = ({ document, fixed }: Pick<Lab, 'document' | 'fixed'>): void => {
  const { experiment: from } = document.getState();
  fixed.set({ from, mayBecome: (next) => next === from, isLocked: () => true });
};
