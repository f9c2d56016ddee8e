import type { Playback } from '../lab/playback';
import type { Place, Standing } from '../lab/standing';

export const networkStanding = (
  { status, playing }: Pick<Playback, 'status' | 'playing'>,
  run: number,
  { series, index }: Place,
): Standing => {
  const state = status[run];
  if (state === undefined) return 'waiting';
  const last = index === series.length - 1;
  if (last && state === 'diverged') return 'diverged';
  if (last && state === 'finished') return 'finished';
  return playing ? 'running' : 'paused';
};
