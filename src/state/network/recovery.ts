import type { StoreApi } from 'zustand/vanilla';
import type { Origins } from '../../experiment/origins';
import type { BackendChoice, Checkpoint } from '../../worker/protocol';
import { crashReason } from '../engine/crash-reason';
import type { LabCore } from '../lab/lab-core';
import type { NetworkState } from './network-state';
import { regroupCheckpoint } from './regroup-checkpoint';

type Cause = 'worker-crashed' | 'threads-stuck' | 'device-lost';

interface Loss {
  readonly code: Cause;
  readonly message: string;
}

/** What becomes of a network race whose worker or whose device is lost under it. */
export interface Recovery {
  /** A session begins, with a checkpoint or without. */
  opening(from: Checkpoint | undefined): void;
  keep(checkpoint: Checkpoint): void;
  /** Runs have joined and left. */
  regroup(origins: Origins): void;
  /** The session is there: says what happened before it, if anything did. */
  opened(): void;
  /** Why the worker that is given up next is given up. */
  blame(cause: Cause): void;
  /**
   * The race had this worker.
   * @param again whether to go on by ourselves
   * @param shown whether anybody looks; if not, it goes on when it is shown
   */
  crashed(message: string, again: boolean, shown: boolean): void;
  /** The race comes into view. */
  shown(): void;
  /** Where to go on when the visitor says so: undefined where nothing was lost, or where the backend is to be another. */
  readonly last: Checkpoint | undefined;
}

/** @param goOn opens the race from a checkpoint, or from the start where there is none */
export const createRecovery = (
  { notices, playback }: Pick<LabCore, 'notices' | 'playback'>,
  network: StoreApi<NetworkState>,
  goOn: (from: Checkpoint | undefined) => void,
): Recovery => {
  let kept: Checkpoint | undefined;
  let choice: BackendChoice = 'auto';
  let cause: Cause = 'worker-crashed';
  let waiting = false;
  let loss: Loss | undefined;

  return {
    opening: (from) => {
      kept = from;
      choice = network.getState().backendChoice;
      waiting = false;
    },
    keep: (checkpoint) => {
      kept = checkpoint;
    },
    regroup: (origins) => {
      kept = kept && regroupCheckpoint(kept, origins);
    },
    opened: () => {
      if (!loss) return;
      const { code } = loss;
      const message = crashReason(loss.message);
      loss = undefined;
      const { notify } = notices.getState();
      const step = String(kept?.race.step ?? 0);
      const { backend } = network.getState();
      if (kept && backend && backend.name !== kept.backend.name)
        notify('error', 'recovery.elsewhere', {
          message,
          step,
          backend: { key: `shell.backend.${backend.name}`, values: {}, english: backend.name },
        });
      else notify('warning', `recovery.${code}`, { message, step });
    },
    blame: (next) => {
      cause = next;
    },
    crashed: (message, again, shown) => {
      loss = { code: cause, message };
      cause = 'worker-crashed';
      if (!again) {
        if (shown) playback.setState({ playing: false });
        network.setState({ phase: 'failed', progress: undefined, failure: loss });
      } else if (shown) goOn(kept);
      else waiting = true;
    },
    shown: () => {
      if (waiting) goOn(kept);
    },
    get last() {
      return loss && choice === network.getState().backendChoice ? kept : undefined;
    },
  };
};
