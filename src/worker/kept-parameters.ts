import { layerNorms } from '../engine/network/inside/layer-reports';
import { keepUpdate } from '../engine/network/kept-update';
import type { NetworkObjective, Theta } from '../engine/network/objective';
import { readCopies } from '../engine/network/read-copies';
import type { Race } from '../engine/race';
import { createSnapshots, type Snapshot, type Snapshots } from './snapshots';

/** Where runs stand. */
export type RunPoints = readonly { readonly run: number; readonly theta: Theta }[];

/** A race's parameters on the host: those of its looks, and those of now. */
export interface KeptParameters {
  readonly snapshots: Snapshots;
  /** Of runs that are looked at; the points stay the caller's. */
  keep(step: number, points: RunPoints): void;
  /** Before an update of runs that are kept at this step: keeps what it begins with. */
  watch(step: number, looked: readonly number[]): void;
  /** After an update: how far it moved the runs that were looked at before it. */
  follow(step: number, looked: readonly number[]): void;
  /** Of a run as it stands; nothing of one that has diverged. */
  now(run: number): Promise<Snapshot | undefined>;
}

export const createKeptParameters = (
  runs: number,
  race: Pick<Race<Theta>, 'made' | 'status' | 'judged' | 'watchNext'>,
  { network, release }: Pick<NetworkObjective, 'network' | 'release'>,
  failed: (error: unknown) => void,
): KeptParameters => {
  const snapshots = createSnapshots(runs);
  const runsOf = (points: RunPoints) => points.map(({ run }) => run);
  const copiesOf = (points: RunPoints) => readCopies(points.map(({ theta }) => theta));
  const copyJudged = (wanted: readonly number[]) => {
    const points = wanted.map((run) => ({ run, theta: race.judged(run) }));
    const copied = copiesOf(points);
    for (const { theta } of points) release(theta);
    return copied;
  };
  return {
    snapshots,
    keep: (step, points) => {
      snapshots.add(step, runsOf(points), copiesOf(points)).catch(failed);
    },
    watch: (step, looked) => {
      for (const run of looked)
        race.watchNext(run, (update) => {
          if (race.made(run) === step + 1)
            snapshots.begin(step, run, keepUpdate(update)).catch(failed);
        });
    },
    follow: (step, looked) => {
      const moved = looked.filter(
        (run) => race.made(run) === step + 1 && race.status(run) !== 'diverged',
      );
      if (moved.length === 0) return;
      snapshots
        .follow(step, moved, copyJudged(moved), (difference) => layerNorms(network, difference))
        .catch(failed);
    },
    now: async (run) => {
      if (race.status(run) === 'diverged') return undefined;
      const step = race.made(run);
      const [theta] = await copyJudged([run]);
      return theta && { step, theta };
    },
  };
};
