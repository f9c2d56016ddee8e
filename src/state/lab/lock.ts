import type { Lab } from './lab';

/**
 * Keeps a lab's experiment as it is, without a word: whatever changes it, by mouse, by key or by undo, it is taken back.
 * How it is looked at stays free.
 * @returns the way out
 */
export const lockExperiment = ({ document }: Pick<Lab, 'document'>): (() => void) => {
  const { experiment: locked } = document.getState();
  return document.subscribe(({ experiment, restore }) => {
    if (experiment !== locked) restore(locked);
  });
};
