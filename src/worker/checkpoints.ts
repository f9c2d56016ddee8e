import type { Race } from '../engine/race';
import type { SavedLook, SavedRace, SavedUpdater } from '../experiment/saved-race';

/** A crash costs about this much training at most. */
const EVERY_MS = 5000;
/** A race that has hardly begun is soon where it was. */
const FIRST_MS = 1000;
/** Saving may take this share of the time, where a lot has to be copied. */
const SHARE = 0.005;
/** Numbers that the page would have to hold: beyond this a race begins anew. */
const MOST_BYTES = 128 * 2 ** 20;

/** To be transferred. */
export const buffersOf = ({ runs }: SavedRace, looks: readonly SavedLook[]): ArrayBuffer[] => {
  const of = (updater: SavedUpdater | undefined) => Object.values(updater?.vectors ?? {});
  const numbers = runs.flatMap((run) =>
    run ? [run.theta, ...of(run.updater), ...of(run.probe)] : [],
  );
  const seen = looks.flatMap(({ points }) => points.map(({ theta }) => theta));
  return [...numbers, ...seen].map(({ buffer }) => buffer);
};

export interface CheckpointsOptions {
  readonly race: Pick<Race<unknown>, 'save'>;
  /** Updates of all runs that were told: what a race makes again is saved already. */
  readonly made: () => number;
  /** Of all runs' parameters and states. */
  readonly bytes: () => number;
  /** Milliseconds. */
  readonly now: () => number;
  /** What waits to be evaluated, copied before this returns. */
  readonly looks: () => Promise<readonly SavedLook[]>;
  readonly keep: (saved: SavedRace, looks: readonly SavedLook[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Saves a race now and then while it trains, one saving at a time. */
export interface Checkpoints {
  /** Between two steps: saves if it is time. @param paused nothing more will come for a while */
  offer(paused?: boolean): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export const createCheckpoints = (options: CheckpointsOptions): Checkpoints => {
  const { race, made, bytes, now, looks, keep, failed } = options;
  let dueMs = now() + FIRST_MS;
  let saved = made();
  let underWay: Promise<void> | undefined;

  const save = async () => {
    const beganMs = now();
    saved = made();
    const copies = Promise.all([race.save(), looks()]);
    const copiedMs = now() - beganMs;
    dueMs = beganMs + Math.max(EVERY_MS, copiedMs / SHARE);
    keep(...(await copies));
  };

  return {
    offer: (paused = false) => {
      if (underWay || made() === saved || bytes() > MOST_BYTES) return;
      if (!paused && now() < dueMs) return;
      underWay = save()
        .catch(failed)
        .finally(() => {
          underWay = undefined;
        });
    },
    idle: async () => {
      await underWay;
    },
  };
};
