import { useSyncExternalStore } from 'react';
import { cursor } from '../../state/cursor';

/** Whether the cursor follows the newest step: changes rarely, so React may follow it. */
export const useCursorLive = (): boolean =>
  useSyncExternalStore(
    (changed) => cursor.subscribe(changed),
    () => cursor.live,
  );
