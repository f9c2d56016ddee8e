import { useSyncExternalStore } from 'react';
import { type Assigned, assignedTo } from '../../state/assignment/fix';
import { useLab } from '../context/use-lab';

/** The assignment of the lab around whatever is rendered, if it has one. */
export const useAssigned = (): Assigned | undefined => {
  const lab = useLab();
  return useSyncExternalStore(lab.fixed.subscribe, () => assignedTo(lab));
};
