import { type Origins, regrouped } from '../../experiment/origins';
import type { Checkpoint } from '../../worker/protocol';

/** The same race, saved when its runs were others: those that have joined since begin when it goes on. */
export const regroupCheckpoint = (
  { race, looks, losses, ...rest }: Checkpoint,
  origins: Origins,
): Checkpoint => ({
  ...rest,
  race: {
    step: race.step,
    made: regrouped(origins, race.made, () => 0),
    worked: regrouped(origins, race.worked, () => 0),
    runs: regrouped(origins, race.runs, () => undefined),
    ends: regrouped(origins, race.ends, () => undefined),
  },
  looks: looks.map(({ points, ...look }) => ({
    ...look,
    points: points.flatMap(({ run, theta }) => {
      const now = origins.indexOf(run);
      return now < 0 ? [] : [{ run: now, theta }];
    }),
  })),
  losses: regrouped(origins, losses, () => new Float64Array(0)),
});
