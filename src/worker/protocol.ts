import type {
  BackendChoice,
  BackendName,
  BackendReason,
  BackendReport,
} from '../experiment/backend';
import type { MapBackend, MapChoice, MapReason, MapSpec, Minimum } from '../experiment/map/spec';
import type { PictureSpec } from '../experiment/picture';
import type { SavedLook, SavedRace } from '../experiment/saved-race';
import type { SeriesTrace, StepTrace } from '../experiment/step-trace';
import type { Domain, Experiment, HyperChange, PlaneSpec } from '../experiment/types';

/** Everything that crosses between page and worker: two discriminated unions, types only. */

export type { BackendChoice, BackendName, BackendReason };

/** Which backend trains, and why: shown in the badge. */
export interface BackendStatus {
  readonly name: BackendName;
  readonly choice: BackendChoice;
  readonly reason: BackendReason;
  readonly adapter?: string;
  /** Threads of WebAssembly. */
  readonly threads?: number;
}

/**
 * Columns of a block, in this order; each `count` doubles long, one after the other. NaN: not measured. `judged…` are of
 * the point on which a run is judged, where that is not its own, and on planes only.
 */
export const COLUMNS = [
  'step',
  'loss',
  'lr',
  'gradientNorm',
  'stepLength',
  'evaluations',
  'seconds',
  'x',
  'y',
  'judgedLoss',
  'judgedX',
  'judgedY',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Recorded steps of one run: `data` holds COLUMNS.length columns of `count` doubles. */
export interface Block {
  readonly run: number;
  readonly count: number;
  readonly data: Float64Array<ArrayBuffer>;
}

export type RunState = 'running' | 'finished' | 'diverged';

/** x, y and the value there. */
export type Landmark = readonly [number, number, number];

/** One run of one race beside the first (`companionsOf` the experiment, by index), thinned. */
export interface CompanionPath {
  readonly companion: number;
  readonly run: number;
  readonly status: RunState;
  readonly lastStep: number;
  /** At the end. */
  readonly loss: number;
  /** x of the steps 0, stride, 2 stride, … and the last; then y of the same. */
  readonly data: Float64Array<ArrayBuffer>;
}

/** What a network race goes on from when its worker or its device is lost. The page keeps it, and looks at the step. */
export interface Checkpoint {
  readonly race: SavedRace;
  /** Evaluations of earlier steps that were not done by then. */
  readonly looks: readonly SavedLook[];
  /** The backend with the kernels and the code that were chosen for it: other ones give other digits. */
  readonly backend: BackendReport;
}

export type Phase = 'engine' | 'backend' | 'data' | 'shaders';

export type Command =
  /** A whole race on a plane. Only the newest one that waits is computed. */
  | { readonly type: 'simulate'; readonly id: number; readonly experiment: Experiment }
  /** A map of starts or of hyperparameters; ends the one that is under way. */
  | {
      readonly type: 'map';
      readonly id: number;
      readonly spec: MapSpec;
      readonly choice: MapChoice;
    }
  | { readonly type: 'map-stop' }
  /** The one run that a pixel of a map stands for. */
  | { readonly type: 'map-path'; readonly id: number; readonly experiment: Experiment }
  /** Values of the objective over a view, row 0 on top, for the heat map and the contours. */
  | {
      readonly type: 'field';
      readonly id: number;
      readonly spec: PlaneSpec;
      readonly view: Domain;
      readonly width: number;
      readonly height: number;
    }
  /** The heat map itself, a colour a pixel; ends the one that is under way. */
  | ({ readonly type: 'picture'; readonly id: number } & PictureSpec)
  /** The momentum of every run of a race on a plane, for the arrows on the stage. */
  | { readonly type: 'momenta'; readonly id: number; readonly experiment: Experiment }
  /** How long an update of every run takes; ends the measurement that is under way. */
  | { readonly type: 'timing'; readonly id: number; readonly experiment: Experiment }
  /** What a run does at a step of a race on a plane, term by term, and why. */
  | {
      readonly type: 'trace';
      readonly id: number;
      readonly experiment: Experiment;
      readonly run: number;
      readonly step: number;
    }
  /** Every statement of a run's rule over time. */
  | {
      readonly type: 'series';
      readonly id: number;
      readonly experiment: Experiment;
      readonly run: number;
    }
  /** Minima and saddles of a plane inside its domain. */
  | { readonly type: 'critical'; readonly id: number; readonly spec: PlaneSpec }
  /** The races from further starts and with other noise; ends the ones under way. */
  | { readonly type: 'companions'; readonly id: number; readonly experiment: Experiment }
  /** These runs of a race on a plane at many learning rates each; ends the sweep before it. No run: only that. */
  | {
      readonly type: 'sweep';
      readonly id: number;
      readonly experiment: Experiment;
      readonly runs: readonly number[];
    }
  /** Loads engine, backend and data for a network race; replaces the session before it. */
  | {
      readonly type: 'open';
      readonly session: number;
      readonly experiment: Experiment;
      /** The page's address: the data lie beside it. */
      readonly base: string;
      readonly backend: BackendChoice;
      /** Evaluate validation (or test) loss and accuracy every so many steps. */
      readonly evaluateEvery: number;
      /** Train at once when ready. */
      readonly play: boolean;
      /** Of the same experiment; nothing: from the start. */
      readonly from: Checkpoint | undefined;
    }
  | { readonly type: 'play'; readonly session: number }
  | { readonly type: 'pause'; readonly session: number }
  | { readonly type: 'step'; readonly session: number }
  | { readonly type: 'close'; readonly session: number }
  | {
      readonly type: 'change';
      readonly session: number;
      readonly run: number;
      readonly hyper: HyperChange['hyper'];
    }
  /** Room for so many further frames, with the painted ones' buffers to use again. */
  | { readonly type: 'credit'; readonly frames: number; readonly buffers: readonly ArrayBuffer[] };

export type FailureCode =
  | 'worker-crashed'
  | 'engine-failed'
  | 'backend-unavailable'
  | 'device-lost'
  | 'shard-missing'
  | 'shard-damaged'
  | 'offline'
  | 'part-missing'
  | 'experiment-invalid';

/** The loss of a run after the race at one learning rate; Infinity where it diverged. */
export interface SweptRate {
  readonly rate: number;
  readonly loss: number;
}

export type Event =
  /** The worker is there, and holds the lock of this name while it is. */
  | { readonly type: 'alive'; readonly lock: string }
  /** A map so far, row by row from the top: see engine/maps/outcome for its arrays. */
  | {
      readonly type: 'map';
      readonly id: number;
      readonly fate: Int16Array<ArrayBuffer>;
      readonly steps: Int32Array<ArrayBuffer>;
      readonly loss: Float32Array<ArrayBuffer>;
      readonly reached: Int32Array<ArrayBuffer>;
      /** Share of the pixels that are computed; the coarser ones stand for the others. */
      readonly done: number;
      readonly backend: MapBackend;
      readonly reason: MapReason;
      readonly minima: readonly Minimum[];
      /** Milliseconds since it was asked for. */
      readonly milliseconds: number;
    }
  | {
      readonly type: 'map-failed';
      readonly id: number;
      readonly code: FailureCode;
      readonly message: string;
    }
  /** No block where the engine failed. */
  | {
      readonly type: 'map-path';
      readonly id: number;
      readonly block: Block | undefined;
      readonly status: RunState;
    }
  | {
      readonly type: 'simulated';
      readonly id: number;
      readonly blocks: readonly Block[];
      readonly status: readonly RunState[];
      /** Milliseconds the race took to compute. */
      readonly milliseconds: number;
    }
  /** No values, and 0 of width and height, where the engine failed. */
  | {
      readonly type: 'field';
      readonly id: number;
      readonly width: number;
      readonly height: number;
      readonly view: Domain;
      readonly values: Float32Array<ArrayBuffer>;
      readonly min: number;
      readonly max: number;
    }
  /** Red, green, blue and opacity of every pixel, row 0 on top. */
  | {
      readonly type: 'picture';
      readonly id: number;
      readonly width: number;
      readonly height: number;
      readonly view: Domain;
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    }
  /** Per run x and y after every update, one after the other; undefined where the rule keeps no momentum. */
  | {
      readonly type: 'momenta';
      readonly id: number;
      readonly runs: readonly (Float64Array<ArrayBuffer> | undefined)[];
    }
  /** By run; NaN where a run makes no update. */
  | {
      readonly type: 'timing';
      readonly id: number;
      readonly secondsPerUpdate: readonly number[];
    }
  /** Nothing where the engine failed: a failure tells why. */
  | { readonly type: 'traced'; readonly id: number; readonly trace: StepTrace | undefined }
  | { readonly type: 'series'; readonly id: number; readonly series: SeriesTrace | undefined }
  /** The lowest first; x, y and the value. */
  | {
      readonly type: 'critical';
      readonly id: number;
      readonly minima: readonly Landmark[];
      readonly saddles: readonly Landmark[];
    }
  /** Some of the races beside the first; `done`: that was all. */
  | {
      readonly type: 'companions';
      readonly id: number;
      readonly stride: number;
      readonly paths: readonly CompanionPath[];
      readonly done: boolean;
    }
  /** Rates in ascending order, more of them from time to time; `good` when the run has its last. */
  | {
      readonly type: 'swept';
      readonly id: number;
      readonly run: number;
      readonly points: readonly SweptRate[];
      /** The best, and the ends of the range that is about as good. Nothing before the end, or where all diverged. */
      readonly good:
        | { readonly best: SweptRate; readonly low: number; readonly high: number }
        | undefined;
    }
  | { readonly type: 'sweep-done'; readonly id: number }
  /** `done` of `total` (bytes for data, else parts of the phase). */
  | {
      readonly type: 'progress';
      readonly session: number;
      readonly phase: Phase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'backend'; readonly session: number; readonly status: BackendStatus }
  | {
      readonly type: 'opened';
      readonly session: number;
      readonly dimension: number;
      readonly stateBytes: readonly number[];
    }
  /** The first digits of the test set, for the stage: count × 784 bytes, and their labels. */
  | {
      readonly type: 'digits';
      readonly session: number;
      readonly digits: Uint8Array<ArrayBuffer>;
      readonly labels: Uint8Array<ArrayBuffer>;
    }
  /** Costs one credit. */
  | {
      readonly type: 'frame';
      readonly session: number;
      readonly step: number;
      readonly stepsPerSecond: number;
      readonly blocks: readonly Block[];
      readonly status: readonly RunState[];
    }
  /** Everything of before its step is told by then. */
  | { readonly type: 'checkpoint'; readonly session: number; readonly checkpoint: Checkpoint }
  | {
      readonly type: 'evaluation';
      readonly session: number;
      readonly run: number;
      readonly step: number;
      readonly set: 'validation' | 'test';
      readonly loss: number;
      readonly accuracy: number;
    }
  /** What each run answers for each of the digits shown: one byte a digit. */
  | {
      readonly type: 'answers';
      readonly session: number;
      readonly step: number;
      readonly runs: readonly Uint8Array<ArrayBuffer>[];
    }
  | {
      readonly type: 'changed';
      readonly session: number;
      readonly run: number;
      readonly change: HyperChange;
    }
  | { readonly type: 'playing'; readonly session: number; readonly playing: boolean }
  | {
      readonly type: 'failure';
      /** 0: not of one network session. */
      readonly session: number;
      readonly code: FailureCode;
      readonly message: string;
      /** What the page's own sentence names. */
      readonly values?: Readonly<Record<string, string>>;
    };
