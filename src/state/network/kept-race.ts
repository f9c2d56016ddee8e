import { type Origins, originsOf, regrouped } from '../../experiment/origins';
import type { Experiment } from '../../experiment/types';
import { type Block, type Checkpoint, COLUMNS } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import type { Evaluation } from '../lab/playback';
import type { NetworkState } from './network-state';
import { regroupCheckpoint } from './regroup-checkpoint';

/** The last race alone is kept: a page that is loaded again goes on with it, any other one begins. */
const KEY = 'race';
/** Another format, or other columns, and what was kept is not understood any more. */
const FORMAT = `1 ${COLUMNS.join(' ')}`;
/** Bytes of a race that is kept: beyond this a page that is loaded again begins anew. */
const MOST_BYTES = 96 * 2 ** 20;
/** Copying it may take this share of the time. */
const SHARE = 0.02;
/** Whoever waits for longer has no database. */
const PATIENCE_MS = 1000;

/** A race as it stood at its last checkpoint, with all that was seen of it until then. */
export interface KeptRace {
  readonly experiment: Experiment;
  readonly checkpoint: Checkpoint;
  /** By run, nothing where nothing was recorded. */
  readonly blocks: readonly Block[];
  readonly evaluations: readonly (readonly Evaluation[])[];
  readonly answers: NetworkState['answers'];
  readonly playing: boolean;
}

export interface RaceKeeper {
  /**
   * Keeps a race, unless it is too large or nobody wants it.
   * @param atRest nothing more will come for a while: it is not put off
   * @param race copies it, when the one before is kept; nothing: it is another one by then
   */
  save(race: () => KeptRace | undefined, atRest: boolean): void;
  /** What of an experiment was kept, by its list of runs. Waits a moment, but not for ever. */
  find(experiment: () => Experiment): Promise<KeptRace | undefined>;
  forget(): void;
}

const bytesOf = ({ blocks, checkpoint }: KeptRace): number => {
  const { race, looks, losses } = checkpoint;
  const updaters = race.runs.flatMap((run) => [run?.updater, run?.probe]);
  const arrays = [
    ...blocks.map(({ data }) => data),
    ...losses,
    ...race.runs.map((run) => run?.theta),
    ...updaters.flatMap((updater) => Object.values(updater?.vectors ?? {})),
    ...looks.flatMap(({ points }) => points.map(({ theta }) => theta)),
  ];
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
};

const regroupRace = (kept: KeptRace, experiment: Experiment, origins: Origins): KeptRace => ({
  ...kept,
  experiment,
  checkpoint: regroupCheckpoint(kept.checkpoint, origins),
  blocks: kept.blocks.flatMap((block) => {
    const run = origins.indexOf(block.run);
    return run < 0 ? [] : [{ ...block, run }];
  }),
  evaluations: regrouped(origins, kept.evaluations, () => []),
  answers: regrouped(origins, kept.answers, () => []),
});

/** @param wanted whether the visitor lets races be kept */
export const createRaceKeeper = (
  { keep, clock }: Pick<LabCore, 'keep' | 'clock'>,
  wanted: () => boolean,
): RaceKeeper => {
  let busy = false;
  let wake = () => {};
  let next: (() => KeptRace | undefined) | undefined;
  /** Counts what was forgotten: a copy that was under way then must not come back. */
  let forgotten = 0;

  const write = async () => {
    busy = true;
    for (let take = next; take !== undefined && wanted(); take = next) {
      next = undefined;
      const race = take();
      if (!race) continue;
      const before = forgotten;
      const beganMs = clock.now();
      const isKept =
        bytesOf(race) <= MOST_BYTES && (await keep.write(KEY, { format: FORMAT, race }));
      if (!isKept || before !== forgotten) await keep.clear(KEY);
      const restMs = (clock.now() - beganMs) / SHARE;
      if (restMs > 0)
        await new Promise<void>((resolve) => {
          const cancel = clock.after(restMs, resolve);
          wake = () => {
            cancel();
            resolve();
          };
        });
    }
    busy = false;
  };

  return {
    save: (race, atRest) => {
      next = race;
      if (!busy) void write();
      else if (atRest) wake();
    },
    find: async (experiment) => {
      if (!wanted()) return undefined;
      let cancel = () => {};
      const late = new Promise<undefined>((resolve) => {
        cancel = clock.after(PATIENCE_MS, () => resolve(undefined));
      });
      const found = (await Promise.race([keep.read(KEY), late])) as
        | { readonly format?: unknown; readonly race: KeptRace }
        | undefined;
      cancel();
      if (found?.format !== FORMAT) return undefined;
      const now = experiment();
      const origins = originsOf(found.race.experiment, now);
      if (!origins?.some((origin) => origin !== undefined)) return undefined;
      return regroupRace(found.race, now, origins);
    },
    forget: () => {
      forgotten += 1;
      next = undefined;
      void keep.clear(KEY);
    },
  };
};
