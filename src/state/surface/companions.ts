import { createStore } from 'zustand/vanilla';
import { type Companion, companionsOf } from '../../experiment/starts';
import type { Experiment } from '../../experiment/types';
import type { AnswerOf } from '../../worker/client';
import type { LabCore } from '../lab/lab-core';
import type { Begun } from './begun';
import type { ShownSurface } from './shown-surface';

/** The races beside the first, as far as they are computed. A new object whenever something came. */
export interface Companions {
  /** Whose they are. */
  readonly of: Experiment | undefined;
  readonly list: readonly Companion[];
  readonly stride: number;
  readonly paths: AnswerOf<'companions'>['paths'];
  readonly done: boolean;
}

const NONE: Companions = { of: undefined, list: [], stride: 1, paths: [], done: true };
/** While something is dragged a race that takes longer gives way to the newer one. */
const PATIENCE_MS = 150;

/**
 * Computes the races beside the first again whenever the experiment changes. Not telemetry: it changes when a race was
 * computed, never while it plays.
 */
export const createCompanions = (
  { engine, clock, frames, waysOut }: LabCore,
  shown: ShownSurface,
): Begun<Companions> => {
  const store = createStore<Companions>()(() => NONE);
  let sentMs = 0;
  let coming: Companions = NONE;

  const show = (next: Companions) => {
    store.setState(next);
    frames.request();
  };
  const requests = engine.channel('companions', {
    patienceMs: PATIENCE_MS,
    begun: (experiment) => {
      sentMs = clock.now();
      coming = {
        of: experiment,
        list: companionsOf(experiment),
        stride: 1,
        paths: [],
        done: false,
      };
    },
    answered: ({ stride, paths }, _, done) => {
      coming = { ...coming, stride, paths: [...coming.paths, ...paths], done };
      // The races of a moment ago stay until these are complete, unless that takes long.
      if (done || clock.now() - sentMs > PATIENCE_MS) show(coming);
    },
    failed: () => show({ ...coming, done: true }),
  });
  const ask = (experiment: Experiment) => {
    if (companionsOf(experiment).length > 0) {
      requests.ask(experiment);
      return;
    }
    requests.cancel();
    if (store.getState() !== NONE) show(NONE);
  };
  waysOut.add(requests.close);
  return {
    store,
    begin: () => {
      waysOut.add(shown.store.subscribe(ask));
      ask(shown.store.getState());
    },
  };
};
