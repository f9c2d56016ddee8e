import { EXPLODED_TIMES } from '../experiment/network/exploded';

interface Losses {
  column(name: 'step' | 'loss'): Float64Array;
}

/** The first step at which a run's loss has exploded; Infinity where it never did. */
export const explodedFrom = (run: Losses): number => {
  const losses = run.column('loss');
  const most = EXPLODED_TIMES * Math.abs(losses[0] ?? 0);
  if (!(most > 0)) return Number.POSITIVE_INFINITY;
  const index = losses.findIndex((loss) => loss > most);
  return index < 0 ? Number.POSITIVE_INFINITY : (run.column('step')[index] ?? 0);
};
