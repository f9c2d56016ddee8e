import type { LabCore } from './lab-core';

/** At 1× a whole race takes this long, however many steps it has. */
const RACE_SECONDS = 8;
/** A tab that was hidden must not leap: a frame stands for this long at most. */
const MOST_MS = 50;

/**
 * Moves the cursor over a recorded race while it plays. Returns the way out.
 * @param arrived the cursor is at the last step
 * @param isAwaited the race of what is shown is on its way: the one that is there does not end it
 */
export const createAdvance = (
  { frames, document, view, cursor, race }: LabCore,
  isPlaying: () => boolean,
  arrived: () => void,
  isAwaited: () => boolean = () => false,
): (() => void) => {
  let lastMs: number | undefined;
  return frames.onFrame((timeMs) => {
    if (!isPlaying()) {
      lastMs = undefined;
      return;
    }
    const elapsedMs = lastMs === undefined ? 0 : Math.min(MOST_MS, timeMs - lastMs);
    lastMs = timeMs;
    const total = document.getState().experiment.steps;
    const { speed } = view.store.getState();
    const step = cursor.step + (elapsedMs / 1000) * speed * (total / RACE_SECONDS);
    if (race.lastStep > 0 && step >= race.lastStep && !isAwaited()) {
      cursor.set(race.lastStep);
      arrived();
    } else {
      cursor.set(step);
      frames.request();
    }
  });
};
