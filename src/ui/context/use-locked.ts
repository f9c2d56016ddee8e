import { useSyncExternalStore } from 'react';
import type { ControlName } from '../../experiment/controls/controls';
import { useLab } from './use-lab';

/** Whether a teacher, or whoever made a hand-out, has locked this. */
export const useLocked = (control: ControlName): boolean => {
  const { fixed } = useLab();
  return useSyncExternalStore(fixed.subscribe, () => fixed.value?.isLocked(control) ?? false);
};
