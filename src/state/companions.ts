import { createStore } from 'zustand/vanilla';
import { type Companion, companionsOf } from '../experiment/starts';
import type { Experiment } from '../experiment/types';
import type { CompanionPath } from '../worker/protocol';
import { engine, onEngine, onEngineCrash } from './engine';
import { requestPaint } from './frame-loop';
import { shownSurface } from './shown-surface';

/** The races beside the first, as far as they are computed. A new object whenever something came. */
export interface Companions {
  readonly list: readonly Companion[];
  readonly stride: number;
  readonly paths: readonly CompanionPath[];
  readonly done: boolean;
}

const NONE: Companions = { list: [], stride: 1, paths: [], done: true };
/** While something is dragged a race that takes longer gives way to the newer one. */
const PATIENCE_MS = 150;

/** Not telemetry: it changes when a race was computed, never while it plays. */
export const companionStore = createStore<Companions>()(() => NONE);

let id = 0;
let sentMs = 0;
let coming: Companions = NONE;
let waiting: Experiment | undefined;

const show = (next: Companions) => {
  companionStore.setState(next);
  requestPaint();
};

const send = (experiment: Experiment) => {
  id += 1;
  sentMs = performance.now();
  waiting = undefined;
  coming = { list: companionsOf(experiment), stride: 1, paths: [], done: false };
  if (coming.list.length > 0) engine.send({ type: 'companions', id, experiment });
  else {
    coming = NONE;
    if (companionStore.getState() !== NONE) show(NONE);
  }
};

const ask = (experiment: Experiment) => {
  if (coming.done || performance.now() - sentMs > PATIENCE_MS) send(experiment);
  else waiting = experiment;
};

onEngine({
  companions: ({ id: of, stride, paths, done }) => {
    if (of !== id) return;
    coming = { list: coming.list, stride, paths: [...coming.paths, ...paths], done };
    // The races of a moment ago stay until these are complete, unless that takes long.
    if (done || performance.now() - sentMs > PATIENCE_MS) show(coming);
    if (done && waiting) send(waiting);
  },
});
onEngineCrash((_, again) => {
  if (coming.done) return;
  coming = NONE;
  if (again) send(shownSurface.getState());
});

/** Computes the races beside the first again whenever the experiment changes. */
export const connectCompanions = (): void => {
  shownSurface.subscribe(ask);
  ask(shownSurface.getState());
};
