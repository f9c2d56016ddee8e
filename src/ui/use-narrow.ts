import { useSyncExternalStore } from 'react';

/** Below this width panels become tabs; LabLayout.module.css repeats it. */
const query = () => matchMedia('(max-width: 860px)');

const subscribe = (listener: () => void) => {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** A phone, or a window as narrow as one. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
