import type { SurfaceRun } from '../../engine/surface/simulate';
import { type Block, COLUMNS } from '../protocol';

/** A computed run as one block. Its steps are 0, 1, 2, …; on a plane nobody waits, so seconds are left out. */
export const blockOf = (run: number, result: SurfaceRun): Block => {
  const count = result.lastStep + 1;
  const data = new Float64Array(COLUMNS.length * count);
  COLUMNS.forEach((name, k) => {
    const into = data.subarray(k * count, (k + 1) * count);
    if (name === 'step') for (let i = 0; i < count; i += 1) into[i] = i;
    else if (name === 'seconds') into.fill(Number.NaN);
    else if (name === 'judgedLoss' || name === 'judgedX' || name === 'judgedY') {
      const column = result.judged?.[name];
      if (column === undefined) into.fill(Number.NaN);
      else into.set(column);
    } else into.set(result[name]);
  });
  return { run, count, data };
};
