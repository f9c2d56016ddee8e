import type { Theta } from '../engine/network/objective';
import type { Race } from '../engine/race';
import type { createLooks } from './looks';

/** So many a race at least. */
const PICTURES = 80;
/** Between two of them where they are cheap, and where they are dear: thirty a second, and eleven. */
const LEAST_MS = 33;
const MOST_MS = 90;
/** Of the worker's time they take a fifth at most, unless they were fewer than eleven a second then. */
const TIMES_AS_LONG = 5;

/** How long to wait from one picture to the next, if one takes so long to make. */
export const pictureEveryMs = (costMs: number): number =>
  Math.min(MOST_MS, Math.max(LEAST_MS, TIMES_AS_LONG * costMs));

/**
 * Between two looks the stage of points in the plane shows what the runs that train make of it.
 * @param steps of the race
 * @param runs how many there are now
 * @returns to be called at every step
 */
export const createPictures = (
  steps: number,
  race: Pick<Race<Theta>, 'made' | 'status' | 'judged'>,
  runs: () => number,
  looks: Pick<ReturnType<typeof createLooks>, 'add' | 'waiting' | 'pictureMs'>,
): ((step: number) => void) => {
  const every = Math.ceil(steps / PICTURES);
  let lastMs = Number.NEGATIVE_INFINITY;
  return (step) => {
    const ms = performance.now();
    const early = ms - lastMs < pictureEveryMs(looks.pictureMs);
    if (step % every !== 0 && (early || looks.waiting > 0)) return;
    lastMs = ms;
    const points = Array.from({ length: runs() }, (_, run) => run)
      .filter((run) => race.status(run) === 'running' && race.made(run) === step)
      .map((run) => ({ run, theta: race.judged(run) }));
    if (points.length > 0) looks.add({ step, last: false, points, shownOnly: true });
  };
};
