import { useSyncExternalStore } from 'react';
import { useSettings } from './context/use-page';

const query = () => matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void) => {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** The colour scheme shown: the chosen one, or the system's. */
export const useScheme = (): 'light' | 'dark' => {
  const chosen = useSettings((state) => state.colorScheme);
  const systemDark = useSyncExternalStore(subscribe, () => query().matches);
  if (chosen !== 'auto') return chosen;
  return systemDark ? 'dark' : 'light';
};
