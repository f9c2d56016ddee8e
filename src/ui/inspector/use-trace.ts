import { useEffect } from 'react';
import { useStore } from 'zustand';
import { followTrace, type TraceState, traceStore } from '../../state/trace';

/** What the selected run does at the cursor; followed as long as somebody shows it. */
export const useTrace = (): TraceState['traced'] => {
  useEffect(followTrace, []);
  return useStore(traceStore, (state) => state.traced);
};
