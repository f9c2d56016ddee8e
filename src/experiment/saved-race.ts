/** Float32 as it is on a device, float64 as it is on the host: what comes back is the same bits. */
export type Numbers = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The state of an update rule. */
export interface SavedUpdater {
  readonly uniforms: Readonly<Record<string, number>>;
  readonly vectors: Readonly<Record<string, Numbers>>;
}

/** A rule's run, but for what its specification says: hyperparameters and schedule follow from that and the step. */
export interface SavedRun {
  readonly theta: Numbers;
  readonly updater: SavedUpdater;
  readonly probe: SavedUpdater | undefined;
  readonly evaluations: number;
  readonly hessianEvaluations: number;
  /** Measures of the last update, in the order of the recorded quantities, where the next point wants them. */
  readonly ofUpdate: readonly number[];
  /** The losses that its schedule was told since it began; left out where it looks at none. */
  readonly heard?: readonly number[];
}

/**
 * A race after so many updates, to go on from with the same experiment. Batches and noise follow from seed and step.
 * A method is a generator, which nobody can save: it goes its way from the start again, for the race's first step.
 */
export interface SavedRace {
  /** Updates made. */
  readonly step: number;
  /** By run: fewer of one that catches up, or is over. */
  readonly made: readonly number[];
  /** Seconds of every run's own work. */
  readonly worked: readonly number[];
  /** In the experiment's order; nothing of methods and of runs that are over. */
  readonly runs: readonly (SavedRun | undefined)[];
  readonly ends: readonly (RunEnd | undefined)[];
}

/** Points of runs that wait to be evaluated. */
export interface SavedLook {
  readonly step: number;
  /** After it nothing is trained any more. */
  readonly last: boolean;
  readonly points: readonly { readonly run: number; readonly theta: Numbers }[];
}

export interface RunEnd {
  readonly status: 'finished' | 'diverged';
  readonly step: number;
  readonly evaluations: number;
}
