import { createAdvance } from '../lab/advance';
import type { LabCore } from '../lab/lab-core';

/** A race that is over, played again from what was recorded: nothing is trained. */
export interface Replay {
  readonly playing: boolean;
  /** From the step that is looked at, or from the start where that is the last. */
  start(): void;
  stop(): void;
}

export const createReplay = (core: LabCore): Replay => {
  const { cursor, frames, playback, race, waysOut } = core;
  let playing = false;
  const stop = () => {
    if (!playing) return;
    playing = false;
    playback.setState({ playing: false });
  };
  waysOut.add(
    createAdvance(
      core,
      () => playing,
      () => {
        stop();
        cursor.setLive(true);
      },
    ),
    playback.subscribe((state) => {
      if (!state.playing) playing = false;
    }),
  );
  return {
    get playing() {
      return playing;
    },
    start: () => {
      cursor.setLive(false);
      if (cursor.step >= race.lastStep) cursor.set(0);
      playback.setState({ playing: true });
      playing = true;
      frames.request();
    },
    stop,
  };
};
