import { bytesOf, type KeptUpdate } from '../engine/network/kept-update';
import { type Origins, regrouped } from '../experiment/origins';

/** The parameters on which a run was judged after so many updates. */
export interface Snapshot {
  readonly step: number;
  readonly theta: Float32Array<ArrayBuffer>;
  /** Norms of the layers' parts of the update that followed; nothing where there was none, or not yet. */
  updates?: readonly number[];
  /** The update of a rule that followed, as it began; dropped where memory is short. */
  update?: KeptUpdate;
}

const whole = new WeakMap<Snapshot, boolean>();

/** Whether all of its numbers are finite; looked at once. */
export const isWhole = (snapshot: Snapshot): boolean => {
  const known = whole.get(snapshot) ?? snapshot.theta.every(Number.isFinite);
  whole.set(snapshot, known);
  return known;
};

/** What was kept of a race's way: the parameters of all runs at the steps at which they were evaluated. */
export interface Snapshots {
  /** @param copied of each of the runs, in their order */
  add(
    step: number,
    runs: readonly number[],
    copied: Promise<readonly Float32Array<ArrayBuffer>[]>,
  ): Promise<void>;
  /** What followed: called with the parameters one update later. @param norms of a difference, by layer */
  follow(
    step: number,
    runs: readonly number[],
    copied: Promise<readonly Float32Array<ArrayBuffer>[]>,
    norms: (difference: Float32Array) => readonly number[],
  ): Promise<void>;
  /** The update that followed, as it began. */
  begin(step: number, run: number, copied: Promise<KeptUpdate>): Promise<void>;
  /** Resolves when no copy is under way. */
  settled(): Promise<void>;
  /** All of a run's, in the order of their steps. */
  of(run: number): readonly Snapshot[];
  /** The newest one at most at this step. */
  at(run: number, step: number): Snapshot | undefined;
  /** Runs have joined and left. */
  regroup(origins: Origins): void;
}

/** Of all runs together; beyond it every second step is dropped. */
export const MOST_BYTES = 64 * 2 ** 20;
/** Updates beside them, the same. */
export const MOST_UPDATE_BYTES = 64 * 2 ** 20;

interface Lane {
  snapshots: readonly Snapshot[];
}

export const createSnapshots = (
  runs: number,
  mostBytes = MOST_BYTES,
  mostUpdateBytes = MOST_UPDATE_BYTES,
): Snapshots => {
  const lane = (): Lane => ({ snapshots: [] });
  let lanes: readonly Lane[] = Array.from({ length: runs }, lane);
  let underWay: Promise<void> = Promise.resolve();

  const bytes = () =>
    lanes.reduce(
      (sum, { snapshots }) => sum + snapshots.reduce((all, { theta }) => all + theta.byteLength, 0),
      0,
    );
  /** The same steps of all runs, so that they can be compared. The first and the newest stay. */
  const thin = () => {
    const steps = [...new Set(lanes.flatMap((one) => one.snapshots.map(({ step }) => step)))];
    steps.sort((a, b) => a - b);
    const dropped = new Set(steps.slice(0, -1).filter((_, k) => k % 2 === 1));
    if (dropped.size === 0) return false;
    for (const one of lanes) one.snapshots = one.snapshots.filter(({ step }) => !dropped.has(step));
    return true;
  };
  /** Every second one goes until they fit; the first and the newest of a run stay. */
  const thinUpdates = () => {
    for (;;) {
      const kept = lanes.map((one) => one.snapshots.filter(({ update }) => update));
      const sizes = kept.flat().map(({ update }) => (update ? bytesOf(update) : 0));
      const over = sizes.reduce((a, b) => a + b, 0) > mostUpdateBytes;
      const dropped = kept.flatMap((some) => some.slice(0, -1).filter((_, k) => k % 2 === 1));
      if (!over || dropped.length === 0) return;
      for (const snapshot of dropped) delete snapshot.update;
    }
  };
  const insert = (into: Lane, snapshot: Snapshot) => {
    into.snapshots = [
      ...into.snapshots.filter(({ step }) => step < snapshot.step),
      snapshot,
      ...into.snapshots.filter(({ step }) => step > snapshot.step),
    ];
  };

  const wait = (work: Promise<void>) => {
    underWay = Promise.all([underWay, work]).then(
      () => {},
      () => {},
    );
    return work;
  };

  return {
    add: (step, runsThen, copied) => {
      // By the time they are copied runs may have other numbers.
      const into = runsThen.map((run) => lanes[run]);
      const added = copied.then((thetas) => {
        thetas.forEach((theta, k) => {
          const one = into[k];
          if (one) insert(one, { step, theta });
        });
        while (bytes() > mostBytes && thin());
      });
      return wait(added);
    },
    follow: (step, runsThen, copied, norms) => {
      const into = runsThen.map((run) => lanes[run]);
      const before = underWay;
      return wait(
        copied.then(async (thetas) => {
          await before;
          thetas.forEach((theta, k) => {
            for (const snapshot of into[k]?.snapshots ?? [])
              if (snapshot.step === step)
                snapshot.updates = norms(theta.map((value, i) => value - (snapshot.theta[i] ?? 0)));
          });
        }),
      );
    },
    begin: (step, run, copied) => {
      const into = lanes[run];
      const before = underWay;
      return wait(
        copied.then(async (update) => {
          await before;
          const snapshot = into?.snapshots.find((one) => one.step === step);
          if (snapshot === undefined) return;
          snapshot.update = update;
          thinUpdates();
        }),
      );
    },
    settled: () => underWay,
    of: (run) => lanes[run]?.snapshots ?? [],
    at: (run, step) => lanes[run]?.snapshots.findLast((one) => one.step <= step),
    regroup: (origins) => {
      lanes = regrouped(origins, lanes, lane);
    },
  };
};
