import { networkRace, openingRace } from '../../experiment/presets';
import type { LeftIn } from '../lab/left-in';
import type { Keep } from '../page/keep';
import { keptOf } from './kept';
import { createSaved } from './saved';
import { sketchOf } from './sketch';

export const RECENT = 'recent';
export const MOST_RECENT = 8;

/** What gives way to another experiment is kept for a while. @returns when it is */
export const keepRecent = async (
  keep: Keep,
  { experiment, view, kind, sight, runs }: LeftIn,
): Promise<void> => {
  const entry = keptOf(experiment, view, sight, sketchOf(kind, runs, experiment.steps));
  const untouched = [openingRace(), networkRace()].map((race) => keptOf(race, view, sight));
  if (untouched.some((race) => race.experiment === entry.experiment)) return;
  const saved = createSaved(keep, RECENT, MOST_RECENT);
  await saved.load();
  const same = saved.store.getState().list?.find((one) => one.experiment === entry.experiment);
  if (same) await saved.remove(same.id);
  await saved.add([entry]);
};
