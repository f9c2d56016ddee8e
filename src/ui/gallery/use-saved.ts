import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Page } from '../../state/page/create-page';
import { MOST_RECENT, RECENT } from '../../state/saved/recent';
import { createSaved, type SavedExperiments } from '../../state/saved/saved';
import { usePage } from '../context/use-page';

interface Kept {
  readonly saved: SavedExperiments;
  readonly recent: SavedExperiments;
}

/** One of each a page: whoever shows them sees the same. */
const known = new WeakMap<Page, Kept>();

const keptOf = (page: Page): Kept => {
  const before = known.get(page);
  if (before) return before;
  const { keep } = page.labParts;
  const made = { saved: createSaved(keep), recent: createSaved(keep, RECENT, MOST_RECENT) };
  known.set(page, made);
  return made;
};

/** What this browser keeps, with the ways to change it. */
export const useSaved = (which: keyof Kept) => {
  const experiments = keptOf(usePage())[which];
  const state = useStore(experiments.store);
  useEffect(() => void experiments.load(), [experiments]);
  return { ...state, experiments };
};
