import type { Post } from './messages';

/** Holds a lock that the browser gives back when this worker ends, however it ends; tells the page which. */
export const holdLock = (post: Post): void => {
  // Pages that come over plain http have no locks.
  const { locks } = navigator as { readonly locks?: LockManager };
  const lock = `downhill-engine ${crypto.randomUUID?.()}`;
  void locks?.request(lock, () => {
    post({ type: 'alive', lock });
    return new Promise(() => {});
  });
};
