import type { Theta } from '../engine/network/objective';
import type { Race } from '../engine/race';
import type { createLooks } from './looks';

/** So many a race, and where it takes long, one in so many milliseconds. */
const PICTURES = 80;
const PICTURE_MS = 90;

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
  looks: Pick<ReturnType<typeof createLooks>, 'add' | 'waiting'>,
): ((step: number) => void) => {
  const every = Math.ceil(steps / PICTURES);
  let lastMs = Number.NEGATIVE_INFINITY;
  return (step) => {
    const ms = performance.now();
    if (step % every !== 0 && (ms - lastMs < PICTURE_MS || looks.waiting > 0)) return;
    lastMs = ms;
    const points = Array.from({ length: runs() }, (_, run) => run)
      .filter((run) => race.status(run) === 'running' && race.made(run) === step)
      .map((run) => ({ run, theta: race.judged(run) }));
    if (points.length > 0) looks.add({ step, last: false, points, shownOnly: true });
  };
};
