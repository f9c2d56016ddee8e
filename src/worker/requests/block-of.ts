import type { SurfaceRun } from '../../engine/surface/simulate';
import type { Recorded } from '../../experiment/recorded/quantities';
import type { Verdicts } from '../../experiment/verdict';
import { type Block, COLUMNS, type Column } from '../protocol';

/**
 * A computed run as one block. Its steps are 0, 1, 2, …; on a plane nobody waits, so seconds are left out.
 * @param verdicts on all its steps, where they are wanted
 */
export const blockOf = (
  run: number,
  { judged, lastStep, ...columns }: SurfaceRun,
  verdicts?: Verdicts,
): Block => {
  const count = lastStep + 1;
  const data = new Float64Array(COLUMNS.length * count).fill(Number.NaN);
  const recorded: Readonly<Partial<Record<Recorded, Float64Array>>> = { ...columns, ...judged };
  const all: Readonly<Partial<Record<Column, Float64Array>>> = {
    ...recorded,
    ...(verdicts && { verdict: verdicts.code, since: verdicts.from }),
  };
  COLUMNS.forEach((name, k) => {
    const into = data.subarray(k * count, (k + 1) * count);
    const column = all[name];
    if (name === 'step') for (let i = 0; i < count; i += 1) into[i] = i;
    else if (column !== undefined) into.set(column);
  });
  return { run, count, data };
};
