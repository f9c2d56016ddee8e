import { useSyncExternalStore } from 'react';
import type { Settings } from '../state/page/settings';
import { useSettings } from './context/use-page';

const query = () => matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void) => {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** The colour scheme shown: the chosen one, or the system's. */
export const schemeOf = (chosen: Settings['colorScheme']): 'light' | 'dark' => {
  if (chosen !== 'auto') return chosen;
  return query().matches ? 'dark' : 'light';
};

export const useScheme = (): 'light' | 'dark' => {
  const chosen = useSettings((state) => state.colorScheme);
  return useSyncExternalStore(subscribe, () => schemeOf(chosen));
};
