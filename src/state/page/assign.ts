import type { Lab } from '../lab/lab';
import type { Notices } from './notices';

/**
 * Gives a lab the assignment of a link. What it locks is read by a part of the page that most visits never need: until
 * that is there, nothing of the experiment may change.
 */
export const assign = (lab: Lab, payload: string, notify: Notices['notify']): void => {
  const { experiment: from } = lab.document.getState();
  const waiting = {
    payload,
    from,
    mayBecome: (next: unknown) => next === from,
    isLocked: () => true,
  };
  lab.fixed.set(waiting);
  import('../assignment/fix').then(
    ({ fixBy }) => {
      if (lab.fixed.value === waiting) fixBy(lab, payload, from, notify);
    },
    () => notify('error', 'failure.part-missing'),
  );
};
