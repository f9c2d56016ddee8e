import type { StoreApi } from 'zustand/vanilla';
import { crashReason } from '../engine/crash-reason';
import type { Engine } from '../engine/engine';
import type { Notices } from './notices';

/**
 * Tells the visitor what became of the engine. Returns the way out.
 * @param toldElsewhere what was lost says itself what becomes of it
 */
export const tellCrashes = (
  engine: Engine,
  notices: StoreApi<Notices>,
  toldElsewhere: () => boolean,
): (() => void) => {
  const { notify, takeBack } = notices.getState();
  const ways = [
    engine.onCrash((message, again, code) => {
      if (code === 'stopped' || toldElsewhere()) return;
      if (again) {
        notify('warning', 'errors.crash', { message: crashReason(message) });
        return;
      }
      // What the first crash promised holds no longer.
      takeBack('errors.crash');
      notify('error', 'errors.crashAgain', { message: crashReason(message) });
    }),
    engine.onFailure(({ code, message }) => {
      notify('error', `errors.failure.${code}`, { message });
    }),
  ];
  return () => {
    for (const way of ways) way();
  };
};
