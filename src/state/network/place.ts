import type { LabCore } from '../lab/lab-core';
import { FIRST_PLACE } from '../lab/opening';

export interface PlaceKeeper {
  /** Somebody opened the race at a place that is not the first one, and nobody has steered it since. */
  readonly isChosen: boolean;
  /** Whether a race that has come so far has to be trained further, to come to the place where it opens. */
  trains(lastStep: number): boolean;
  /** The visitor steers the race: where it was to open matters no more. */
  leave(): void;
}

interface Parts {
  isFinished(): boolean;
  /** There is no race yet, or not this one. */
  mustOpen(): boolean;
  isReplaying(): boolean;
  /** The race rests. */
  pause(): void;
}

/**
 * Brings a race to the step at which it was opened. It is trained until it is there: a link holds no weights. Then it
 * rests, or goes on while that step is looked at.
 */
export const createPlaceKeeper = (
  { cursor, document, opening, playback, race, setPlace, waysOut }: LabCore,
  { isFinished, mustOpen, isReplaying, pause }: Parts,
): PlaceKeeper => {
  let wanted = opening.value;
  const isFirst = () => wanted.step === undefined && wanted.playing;
  const arrive = () => {
    const { step, playing } = wanted;
    if (isFirst() || mustOpen()) return;
    const at = Math.min(step ?? 0, document.getState().experiment.steps);
    if (race.lastStep < at && !isFinished()) return;
    wanted = FIRST_PLACE;
    if (step !== undefined) {
      // At the newest step of a race at rest it is looked at as if it had just been trained.
      cursor.setLive(!playing && at >= race.lastStep);
      cursor.set(Math.min(at, race.lastStep));
    }
    if (!playing && playback.getState().playing) pause();
  };
  setPlace(() => {
    if (!isFirst() || mustOpen()) return wanted;
    const over = isFinished();
    const playing = over || (playback.getState().playing && !isReplaying());
    const newest = cursor.live || isReplaying();
    return { step: playing && newest ? undefined : cursor.step, playing };
  });
  waysOut.add(
    opening.subscribe((next) => {
      wanted = next;
      arrive();
    }),
    // It follows the newest step of every frame.
    cursor.subscribe(arrive),
  );
  return {
    get isChosen() {
      return !isFirst();
    },
    trains: (lastStep) => wanted.playing || lastStep < (wanted.step ?? 0),
    leave: () => {
      wanted = FIRST_PLACE;
    },
  };
};
