import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment, FitSpec, Point } from '../../experiment/types';
import type { LabCore } from '../lab/lab-core';
import { sayTheSame } from './start-apart';

/**
 * The experiment whose races are to be seen: the document's, but for a start, or points of a fit, that are being dragged.
 * The races follow that at frame rate; the document, and with it everything that React draws, follows more slowly.
 */
export interface ShownSurface {
  readonly store: StoreApi<Experiment>;
  /** Races from here until the document says otherwise. */
  showStart(start: Point): void;
  /** The document's fit over other points. */
  showFit(objective: FitSpec): void;
}

export const createShownSurface = ({
  document,
  waysOut,
}: Pick<LabCore, 'document' | 'waysOut'>): ShownSurface => {
  const store = createStore<Experiment>()(() => document.getState().experiment);
  waysOut.add(
    document.subscribe(({ experiment }, before) => {
      if (experiment === before.experiment) return;
      // What was shown ahead and is written now needs no race again.
      if (!sayTheSame(store.getState(), experiment)) store.setState(experiment, true);
    }),
  );
  return {
    store,
    showStart: (start) => {
      const { objective, ...experiment } = document.getState().experiment;
      if (objective.kind === 'network') return;
      store.setState({ ...experiment, objective: { ...objective, start } }, true);
    },
    showFit: (objective) => store.setState({ ...document.getState().experiment, objective }, true),
  };
};
