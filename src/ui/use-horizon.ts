import { hidesFuture, horizonOf } from '../state/lab/horizon';
import { useLab, useView } from './context/use-lab';
import { useLive } from './use-live';

/** The last step of which anything is shown; Infinity, and nothing to follow, where nothing is hidden. */
export const useHorizon = (): number => {
  const lab = useLab();
  useView((state) => state.hideFuture);
  return useLive(() =>
    hidesFuture(lab) ? Math.max(0, Math.floor(horizonOf(lab))) : Number.POSITIVE_INFINITY,
  );
};
