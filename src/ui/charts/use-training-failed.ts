import { useSyncExternalStore } from 'react';
import { useLab } from '../context/use-lab';

const nothing = () => () => {};

/** Whether the lab's race was to be trained, and could not. */
export const useTrainingFailed = (): boolean => {
  const { network } = useLab();
  return useSyncExternalStore(
    network?.subscribe ?? nothing,
    () => network?.getState().phase === 'failed',
  );
};
