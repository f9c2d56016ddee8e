import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TraceState } from '../../state/surface/trace';
import { useSurfaceLab } from '../context/use-lab';

/** What the selected run does at the cursor; followed as long as somebody shows it. */
export const useTrace = (): TraceState['traced'] => {
  const { follow, store } = useSurfaceLab().traces;
  useEffect(follow, [follow]);
  return useStore(store, (state) => state.traced);
};
