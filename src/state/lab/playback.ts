import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvaluatedSet } from '../../experiment/network/held-out';
import type { CurvatureCourse } from '../../experiment/network/sharpness';
import type { Asked } from '../../experiment/recorded/charts';
import type { RunState } from '../../worker/protocol';

/** What was measured of a run on examples of one set; the loss without penalties. */
export interface Evaluation {
  readonly step: number;
  readonly set: EvaluatedSet;
  readonly loss: number;
  readonly accuracy: number;
  /** It is no more than a guess would be, but for luck. */
  readonly atChance: boolean;
}

export type AskedCourses = Readonly<Record<Asked, readonly CurvatureCourse[]>>;

/** How a lab's race stands. Low rates only: telemetry lives outside React. */
export interface Playback {
  readonly playing: boolean;
  /** Of every run of the shown race. */
  readonly status: readonly RunState[];
  /** Of every run that is trained alone until it is where the others are: its updates so far. */
  readonly catchingUp: readonly (number | undefined)[];
  /** Grows whenever the telemetry was replaced or extended (at most 10 times a second). */
  readonly version: number;
  /** By run; none where a race has no images. */
  readonly evaluations: readonly (readonly Evaluation[])[];
  /** What somebody has asked for, by run; a run of which nothing was asked has no places. */
  readonly asked?: AskedCourses | undefined;
}

export const createPlayback = (): StoreApi<Playback> =>
  createStore<Playback>()(() => ({
    playing: false,
    status: [],
    catchingUp: [],
    version: 0,
    evaluations: [],
  }));

/** What the buttons of the transport do. */
export interface Controls {
  play(): void;
  pause(): void;
  /** One step on or back. */
  stepBy(delta: 1 | -1): void;
  /** Back to the start. Where a race is trained: throws it away and begins anew. */
  restart(): void;
  /** A person takes the cursor to this step. */
  scrub(step: number): void;
}
