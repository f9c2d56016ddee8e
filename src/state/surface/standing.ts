import type { RunState } from '../../worker/protocol';
import type { Place, Standing } from '../lab/standing';

/** A gradient this short is as good as 0: the run rests. */
export const AT_REST = 1e-3;

/** @param state how the run ended */
export const surfaceStanding = (
  state: RunState | undefined,
  { series, index }: Place,
): Standing => {
  if (state === undefined) return 'waiting';
  const last = index === series.length - 1;
  if (last && state === 'diverged') return 'diverged';
  const gradient = series.column('gradientNorm')[index] ?? Number.NaN;
  if (gradient <= AT_REST) return 'converged';
  return last ? 'finished' : 'running';
};
