import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand';
import { useLab } from '../context/use-lab';

type PointedTerm = StoreApi<{ readonly term: string | undefined }>;

/** Where a rule is shown that has no stage of a plane beside it: what lights up in it alone. */
export const PointedContext = createContext<PointedTerm | undefined>(undefined);

/** The name of the rule that is pointed at. */
export const usePointedTerm = (): PointedTerm => {
  const lab = useLab();
  const own = useContext(PointedContext);
  if (own) return own;
  if (lab.kind !== 'plane') throw new Error('a rule outside of a plane needs a PointedContext');
  return lab.pointed;
};
