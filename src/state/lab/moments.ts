import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/types';
import type { View } from '../../experiment/view/view';
import { createHistory } from './history';

/** What undo and redo bring back: the experiment, and of the view what a visitor would want back. */
export interface Moment {
  readonly experiment: Experiment;
  readonly view: Readonly<Partial<View>>;
}

export interface Moments {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

export interface MomentKeeper {
  readonly store: StoreApi<Moments>;
  /** To be called before a change; those with the same key in quick succession (a drag) count as one. */
  before(key: string): void;
  /** The same of the view, where a change counts as one with the same one before it, however long ago: no flood of toggles. */
  beforeView(key: string): void;
}

/** @param now what there is; @param show brings a moment back */
export const createMoments = (
  clock: { now(): number },
  now: () => Moment,
  show: (moment: Moment) => void,
): MomentKeeper => {
  const history = createHistory<Moment>();
  const go = (moment: Moment | undefined) => {
    if (moment) show(moment);
    tell();
  };
  const store = createStore<Moments>()(() => ({
    canUndo: false,
    canRedo: false,
    undo: () => go(history.undo(now())),
    redo: () => go(history.redo(now())),
  }));
  const tell = () => {
    const { canUndo, canRedo } = history;
    const state = store.getState();
    if (canUndo !== state.canUndo || canRedo !== state.canRedo)
      store.setState({ canUndo, canRedo });
  };
  return {
    store,
    before: (key) => {
      history.record(now(), key, clock.now());
      tell();
    },
    beforeView: (key) => {
      history.record(now(), `view/${key}`, clock.now(), Number.POSITIVE_INFINITY);
      tell();
    },
  };
};
