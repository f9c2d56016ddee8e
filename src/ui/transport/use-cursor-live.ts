import { useSyncExternalStore } from 'react';
import { useLab } from '../context/use-lab';

/** Whether the cursor follows the newest step: changes rarely, so React may follow it. */
export const useCursorLive = (): boolean => {
  const { cursor } = useLab();
  return useSyncExternalStore(cursor.subscribe, () => cursor.live);
};
