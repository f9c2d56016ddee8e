import { useNetworkLab } from '../../../context/use-lab';
import { useLive } from '../../../use-live';

/** The newest step at which a run was judged, and its parameters kept; -1 before the first. */
export const useNewest = (run: number): number => {
  const { playback } = useNetworkLab();
  return useLive(() => playback.getState().evaluations[run]?.at(-1)?.step ?? -1);
};
