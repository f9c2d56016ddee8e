import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Page } from '../../state/page/create-page';
import type { Settings } from '../../state/page/settings';

export const PageContext = createContext<Page | undefined>(undefined);

/** The page that is rendered. */
export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage: are you rendering this outside of a PageContext?');
  return page;
};

export const useSettings = <T>(select: (settings: Settings) => T): T =>
  useStore(usePage().settings, select);
