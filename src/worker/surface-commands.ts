import { compilePlane } from '../engine/surface/compiled';
import { type CriticalPoint, findCriticalPoints } from '../engine/surface/critical';
import { sampleField } from '../engine/surface/field';
import { momentumOf } from '../engine/surface/momentum';
import { type SurfaceRun, simulateSurface } from '../engine/surface/simulate';
import { resolvePlane } from '../experiment/plane';
import { post } from './post';
import { type Block, COLUMNS, type Command } from './protocol';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

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

export const simulate = ({ id, experiment }: CommandOf<'simulate'>): void => {
  const began = performance.now();
  const { runs } = simulateSurface(experiment);
  const blocks = runs.map((result, run) => blockOf(run, result));
  post(
    {
      type: 'simulated',
      id,
      blocks,
      status: runs.map((run) => run.status),
      milliseconds: performance.now() - began,
    },
    blocks.map((block) => block.data.buffer),
  );
};

export const field = ({ id, spec, view, width, height }: CommandOf<'field'>): void => {
  const { values, min, max } = sampleField(spec, view, width, height);
  post({ type: 'field', id, width, height, view, values, min, max }, [values.buffer]);
};

export const momenta = ({ id, experiment }: CommandOf<'momenta'>): void => {
  const runs = experiment.runs.map((_, run) => momentumOf(experiment, run));
  post(
    { type: 'momenta', id, runs },
    runs.flatMap((values) => (values ? [values.buffer] : [])),
  );
};

/** Where the search begins is part of no experiment: the same points whatever its seed. */
const SEARCH_SEED = 1;

export const critical = ({ id, spec }: CommandOf<'critical'>): void => {
  const { domain, dimension } = resolvePlane(spec);
  const found = findCriticalPoints(compilePlane(spec), domain, SEARCH_SEED, dimension);
  const landmarks = (points: readonly CriticalPoint[]) =>
    points.map(({ x, y, value }) => [x, y, value] as const);
  post({
    type: 'critical',
    id,
    minima: landmarks(found.minima),
    saddles: landmarks(found.saddles),
  });
};
