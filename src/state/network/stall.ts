import type { StoreApi } from 'zustand/vanilla';
import type { LabCore } from '../lab/lab-core';
import type { NetworkState } from './network-state';

const KEY = 'recovery.stalled';

/** Watches over what a race waits for: a file that never arrives must not be waited for without a word. */
export interface Stall {
  /** Something has come, and more is to come. */
  moved(): void;
  /** Something has come; more is to come while data are on their way. */
  heard(): void;
  /** Nothing is awaited any more. */
  over(): void;
}

export const createStall = (
  { clock, engine, notices, stallMs }: LabCore,
  network: StoreApi<NetworkState>,
): Stall => {
  let cancel: (() => void) | undefined;
  const over = () => {
    if (!cancel) return;
    cancel();
    cancel = undefined;
    notices.getState().takeBack(KEY);
  };
  /** What hangs in the worker hangs there for ever: another one tries. */
  const again = () => {
    over();
    engine.giveUp('');
  };
  const moved = () => {
    over();
    if (stallMs === undefined) return;
    const remedy = { key: 'errors.tryAgain', act: again };
    cancel = clock.after(stallMs, () =>
      notices.getState().notify('warning', KEY, undefined, remedy),
    );
  };
  return {
    moved,
    over,
    heard: () => (network.getState().progress ? moved() : over()),
  };
};
