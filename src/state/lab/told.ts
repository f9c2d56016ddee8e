import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LabCore } from './lab-core';

/** Words on a run stay for so long while its race plays: long enough to be read. */
const CALM_MS = 500;

/** The step of which words are told, in all places: the sentence, the cards and the table speak of the same one. */
export interface Told {
  readonly step: number;
}

/** Makes ready what is told of a step, and says of which step it is. */
export type Prepare = (step: number, ready: (step: number) => void) => void;

export interface ToldStep {
  readonly store: StoreApi<Told>;
  /** As long as somebody prepares it, a step is told of when that is done; returns the way out. */
  prepare(by: Prepare): () => void;
}

/** Follows the step that is looked at: at once where it rests, less often while it moves by itself. */
export const createTold = ({
  clock,
  cursor,
  playback,
  waysOut,
}: Pick<LabCore, 'clock' | 'cursor' | 'playback' | 'waysOut'>): ToldStep => {
  const looked = () => Math.max(0, Math.floor(cursor.hover ?? cursor.step));
  const store = createStore<Told>()(() => ({ step: looked() }));
  let prepares: Prepare | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  let stop: (() => void) | undefined;

  const ready = (step: number) => {
    if (store.getState().step !== step) store.setState({ step });
  };
  const tell = () => {
    stop?.();
    stop = undefined;
    lastMs = clock.now();
    const step = looked();
    if (prepares) prepares(step, ready);
    else ready(step);
  };
  const changed = () => {
    const moves = playback.getState().playing && looked() >= store.getState().step;
    const restMs = moves ? lastMs + CALM_MS - clock.now() : 0;
    if (restMs <= 0) tell();
    else stop ??= clock.after(restMs, tell);
  };
  waysOut.add(
    cursor.subscribe(changed),
    playback.subscribe((state, before) => {
      if (state.playing !== before.playing) changed();
    }),
    () => stop?.(),
  );

  return {
    store,
    prepare: (by) => {
      prepares = by;
      tell();
      return () => {
        prepares = undefined;
        tell();
      };
    },
  };
};
