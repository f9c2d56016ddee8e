import { useSyncExternalStore } from 'react';
import type { Lab } from '../../state/lab/lab';
import { placeAt } from '../../state/lab/place';
import { useLab } from '../context/use-lab';
import { type VerdictWord, wordOf } from './word';

/** What a run is doing at the step that is told of; undefined before anything is recorded. */
const wordNow = (lab: Lab, run: number): VerdictWord | undefined => {
  const place = placeAt(lab.race, run, lab.told.store.getState().step);
  const verdict = place && lab.verdictAt(run, place);
  return verdict && wordOf(verdict);
};

/**
 * Something told of the verdicts at the step that all words are of: read anew with that step and with what is recorded, so
 * that whoever shows it changes together with the others.
 */
const useWords = <T extends string | undefined>(read: (lab: Lab) => T): T => {
  const lab = useLab();
  return useSyncExternalStore(
    (changed) => {
      const ways = [lab.told.store.subscribe(changed), lab.playback.subscribe(changed)];
      return () => {
        for (const way of ways) way();
      };
    },
    () => read(lab),
  );
};

export const useVerdictWord = (run: number): VerdictWord | undefined =>
  useWords((lab) => wordNow(lab, run));

/** Of all runs, in their order. */
export const useVerdictWords = (runs: number): readonly (VerdictWord | undefined)[] =>
  useWords((lab) => Array.from({ length: runs }, (_, run) => wordNow(lab, run) ?? '').join(' '))
    .split(' ')
    .map((word) => (word === '' ? undefined : (word as VerdictWord)));
