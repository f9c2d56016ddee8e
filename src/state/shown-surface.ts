import { createStore } from 'zustand/vanilla';
import type { Experiment, Point } from '../experiment/types';
import { documentStore } from './document';
import { sayTheSame } from './start-apart';

/**
 * The surface experiment whose races are to be seen: the document's, but for a start that is being dragged. The races
 * follow that at frame rate; the document, and with it everything that React draws, follows more slowly.
 */
export const shownSurface = createStore<Experiment>()(
  () => documentStore.getState().experiments.surface,
);

documentStore.subscribe((state, before) => {
  const next = state.experiments.surface;
  if (next === before.experiments.surface) return;
  // What was shown ahead and is written now needs no race again.
  if (!sayTheSame(shownSurface.getState(), next)) shownSurface.setState(next, true);
});

/** Races from here until the document says otherwise. */
export const showStart = (start: Point): void => {
  const { objective, ...experiment } = documentStore.getState().experiments.surface;
  if (objective.kind === 'network') return;
  shownSurface.setState({ ...experiment, objective: { ...objective, start } }, true);
};
