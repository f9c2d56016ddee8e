import type { StoreApi } from 'zustand/vanilla';
import type { BackendChoice, Checkpoint } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import type { Controls } from '../lab/playback';
import { type NetworkState, rememberKeeping } from './network-state';
import type { Replay } from './replay';

export interface NetworkControls extends Controls {
  /** The race goes on where it stopped, or begins anew. */
  retry(): void;
  chooseBackend(choice: BackendChoice): void;
  /** Whether the browser keeps the last race; if not, what it has is forgotten at once. */
  keepRace(keeps: boolean): void;
}

/** What the controls need of the race. */
interface Steered {
  open(play: boolean, from?: Checkpoint): void;
  send(type: 'play' | 'pause' | 'step'): void;
  isFinished(): boolean;
  /** The worker has no race, or not this one. */
  mustOpen(): boolean;
  readonly replay: Replay;
  /** The visitor takes the race in hand. */
  steered(): void;
  /** What the browser has kept is not wanted any more. */
  forget(): void;
  /** Where to go on after a loss. */
  last(): Checkpoint | undefined;
}

export const createNetworkControls = (
  { cursor, race, playback, memory }: Pick<LabCore, 'cursor' | 'race' | 'playback' | 'memory'>,
  network: StoreApi<NetworkState>,
  { open, send, isFinished, mustOpen, replay, steered, forget, last }: Steered,
): NetworkControls => {
  const isPlaying = () => playback.getState().playing;
  const scrub = (step: number) => {
    steered();
    const next = Math.max(0, Math.min(race.lastStep, step));
    replay.stop();
    // Training goes on unwatched.
    cursor.setLive(next >= race.lastStep);
    cursor.set(next);
  };
  const retry = () => {
    const from = last();
    open(isPlaying() || race.lastStep === 0 || from !== undefined, from);
  };
  return {
    play: () => {
      steered();
      if (mustOpen() || network.getState().phase === 'failed') {
        open(true, last());
        return;
      }
      if (isFinished()) {
        replay.start();
        return;
      }
      cursor.setLive(true);
      send('play');
      playback.setState({ playing: true });
    },
    pause: () => {
      steered();
      if (replay.playing) {
        replay.stop();
        return;
      }
      send('pause');
      playback.setState({ playing: false });
    },
    stepBy: (delta) => {
      steered();
      if (delta < 0 || !cursor.live || (isFinished() && !mustOpen())) {
        scrub(Math.round(cursor.step) + delta);
        return;
      }
      if (mustOpen()) open(false);
      send('step');
      playback.setState({ playing: false });
    },
    restart: () => {
      steered();
      forget();
      open(isPlaying() || isFinished());
    },
    scrub,
    retry,
    chooseBackend: (backendChoice) => {
      network.setState({ backendChoice });
      retry();
    },
    keepRace: (keepsRace) => {
      rememberKeeping(memory, keepsRace);
      network.setState({ keepsRace });
      if (!keepsRace) forget();
    },
  };
};
