import type { EvaluatedSet } from '../experiment/network/held-out';
import type { Origins } from '../experiment/origins';
import type { Experiment, HyperChange } from '../experiment/types';
import type {
  BackendChoice,
  BackendStatus,
  Block,
  Checkpoint,
  FailureCode,
  Phase,
  RunState,
} from './protocol';

/** The session of a network race: its commands, and what the worker tells of it. Types only. */

export type NetworkCommand =
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
      /** The parameters that the experiment's `start` names, where the page has them. */
      readonly start: Float32Array<ArrayBuffer> | undefined;
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
  /**
   * Runs join and leave: from the answer on they have the numbers of the new list. Only those that join are trained by
   * what the experiment says of them.
   */
  | {
      readonly type: 'regroup';
      readonly session: number;
      /** Its number among these. */
      readonly change: number;
      readonly experiment: Experiment;
      readonly origins: Origins;
    }
  /** Room for so many further frames, with the painted ones' buffers to use again. */
  | { readonly type: 'credit'; readonly frames: number; readonly buffers: readonly ArrayBuffer[] };

export type NetworkEvent =
  /** `done` of `total` (bytes for data, else parts of the phase). */
  | {
      readonly type: 'progress';
      readonly session: number;
      readonly phase: Phase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'backend'; readonly session: number; readonly status: BackendStatus }
  /** There are no threads beside the worker, although there should be: it goes on without. */
  | { readonly type: 'threads-refused'; readonly session: number }
  | {
      readonly type: 'opened';
      readonly session: number;
      readonly dimension: number;
      readonly stateBytes: readonly number[];
    }
  /** The first digits of the test set, for the stage: so many bytes each as the data set says, and their labels. */
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
      /** Updates by run: fewer than `step` of one that catches up. */
      readonly made: readonly number[];
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
      readonly set: EvaluatedSet;
      readonly loss: number;
      readonly accuracy: number;
      /** It is no more than a guess would be, but for luck. */
      readonly atChance: boolean;
    }
  /** What each run answers for each of the digits shown: one byte a digit; none of a run that was not looked at. */
  | {
      readonly type: 'answers';
      readonly session: number;
      readonly step: number;
      readonly runs: readonly Uint8Array<ArrayBuffer>[];
    }
  /** The answer to a change: what is to be recorded of it. Nothing: it came when the race was over. */
  | {
      readonly type: 'changed';
      readonly session: number;
      readonly run: number;
      readonly change: HyperChange | undefined;
    }
  /** The answer to a `regroup`: what was told before it has the numbers of the list before. */
  | {
      readonly type: 'regrouped';
      readonly session: number;
      readonly change: number;
      readonly stateBytes: readonly number[];
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
