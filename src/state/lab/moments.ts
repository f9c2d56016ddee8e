import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/types';
import { agrees, partOf, type View, type ViewField } from '../../experiment/view/view';
import { createHistory } from './history';

/** What is brought back with an edit: what speaks of runs by their places. */
const WITH_EDITS: readonly ViewField[] = ['hidden', 'solo', 'run'];

/** What undo and redo bring back: the experiment, and of the view what was changed with it. */
export interface Moment {
  readonly experiment: Experiment;
  readonly view: Partial<View>;
}

export interface Moments {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

export interface MomentKeeper {
  readonly store: StoreApi<Moments>;
  /** To be called before an edit; those with the same key in quick succession (a drag) count as one. */
  before(key: string): void;
  /** To be called before an experiment is opened, or looked at as somebody else did: all of the view comes back. */
  beforeOpening(): void;
  /**
   * To be called before fields of the view change.
   * @param row it counts as one with a change of the same before it, however long ago
   */
  beforeView(fields: readonly ViewField[], row: boolean): void;
}

/** @param now what there is; @param show brings a moment back */
export const createMoments = (
  clock: { now(): number },
  now: () => { readonly experiment: Experiment; readonly view: View },
  show: (moment: Moment) => void,
): MomentKeeper => {
  const history = createHistory<Moment>();
  const momentOf = (fields: readonly ViewField[]): Moment => {
    const { experiment, view } = now();
    return { experiment, view: partOf(view, fields) };
  };
  const like = ({ view }: Moment) => momentOf(Object.keys(view) as ViewField[]);
  /** A switch that was put back by hand leaves a moment in which nothing is different. */
  const isThere = (moment: Moment) => {
    const { experiment, view } = now();
    return moment.experiment === experiment && agrees(moment.view, view);
  };
  const go = (next: () => Moment | undefined) => {
    let moment = next();
    while (moment && isThere(moment)) moment = next();
    if (moment) show(moment);
    tell();
  };
  const store = createStore<Moments>()(() => ({
    canUndo: false,
    canRedo: false,
    undo: () => go(() => history.undo(like)),
    redo: () => go(() => history.redo(like)),
  }));
  const tell = () => {
    const { canUndo, canRedo } = history;
    const state = store.getState();
    if (canUndo !== state.canUndo || canRedo !== state.canRedo)
      store.setState({ canUndo, canRedo });
  };
  let openings = 0;
  let views = 0;
  const record = (moment: Moment, key: string, mergeMs?: number) => {
    history.record(moment, key, clock.now(), mergeMs);
    tell();
  };
  return {
    store,
    before: (key) => record(momentOf(WITH_EDITS), key),
    beforeOpening: () => {
      openings += 1;
      const { experiment, view } = now();
      record({ experiment, view }, `opening/${openings}`);
    },
    beforeView: (fields, row) => {
      if (!row) views += 1;
      const key = `view/${fields.join()}${row ? '' : `/${views}`}`;
      record(momentOf(fields), key, Number.POSITIVE_INFINITY);
    },
  };
};
