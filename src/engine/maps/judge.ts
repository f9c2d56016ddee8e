import { DIVERGED, ELSEWHERE, NEVER } from '../../experiment/map/spec';
import { type Goal, reaches } from './goal';
import { CELLS, type MinimaGrid } from './minima';
import type { MapOutcome } from './outcome';

/** Further from the domain than so many times its size, a run counts as diverged. */
export const ESCAPE = 1000;

/** Whether a point is so far out, or nowhere. */
export const escaped = ({ origin, scale }: MinimaGrid, x: number, y: number): boolean => {
  const u = (x - origin[0]) * scale[0] - 0.5;
  const v = (y - origin[1]) * scale[1] - 0.5;
  return !(Math.abs(u) <= ESCAPE && Math.abs(v) <= ESCAPE);
};

/** The minimum that a point is close to; `ELSEWHERE` if none. */
export const minimumAt = (
  { minima, origin, scale, radius, cells }: MinimaGrid,
  x: number,
  y: number,
): number => {
  const column = Math.floor((x - origin[0]) * scale[0] * CELLS);
  const row = Math.floor((y - origin[1]) * scale[1] * CELLS);
  // Minima on the domain's edge have balls that reach out of it.
  const c = column === -1 ? 0 : column === CELLS ? CELLS - 1 : column;
  const r = row === -1 ? 0 : row === CELLS ? CELLS - 1 : row;
  if (!(c >= 0 && c < CELLS && r >= 0 && r < CELLS)) return ELSEWHERE;
  const k = cells[r * CELLS + c] ?? -1;
  const minimum = minima[k];
  if (minimum === undefined) return ELSEWHERE;
  const dx = (x - minimum[0]) * scale[0];
  const dy = (y - minimum[1]) * scale[1];
  return dx * dx + dy * dy <= radius * radius ? k : ELSEWHERE;
};

/** What is known of a number of pixels on their way; all arrays are one entry a pixel. */
export interface Judges {
  readonly alive: Uint8Array;
  readonly home: Int32Array;
  readonly since: Int32Array;
  readonly loss: Float64Array;
  readonly reached: Int32Array;
}

export const createJudges = (count: number): Judges => ({
  alive: new Uint8Array(count),
  home: new Int32Array(count),
  since: new Int32Array(count),
  loss: new Float64Array(count),
  reached: new Int32Array(count),
});

export const resetJudges = (judges: Judges): void => {
  judges.alive.fill(1);
  judges.home.fill(ELSEWHERE);
  judges.since.fill(0);
  judges.reached.fill(NEVER);
};

/** Takes the point of one more step into account. False when the pixel has diverged. */
export const judge = (
  judges: Judges,
  i: number,
  grid: MinimaGrid,
  goal: Goal,
  step: number,
  x: number,
  y: number,
  loss: number,
): boolean => {
  judges.loss[i] = loss;
  if (!Number.isFinite(loss) || escaped(grid, x, y)) {
    judges.alive[i] = 0;
    judges.home[i] = DIVERGED;
    judges.since[i] = step;
    return false;
  }
  const home = minimumAt(grid, x, y);
  if (home !== judges.home[i]) {
    judges.home[i] = home;
    judges.since[i] = step;
  }
  if (judges.reached[i] === NEVER && reaches(goal, x, y, loss)) judges.reached[i] = step;
  return true;
};

/** Writes a pixel's verdict after its last step. */
export const conclude = (
  judges: Judges,
  i: number,
  outcome: MapOutcome,
  pixel: number,
  steps: number,
): void => {
  const home = judges.home[i] ?? ELSEWHERE;
  outcome.fate[pixel] = home;
  outcome.steps[pixel] = home === ELSEWHERE ? steps : (judges.since[i] ?? 0);
  outcome.loss[pixel] = judges.loss[i] ?? Number.NaN;
  outcome.reached[pixel] = judges.reached[i] ?? NEVER;
};
