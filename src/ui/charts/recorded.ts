import { batchExamples } from '../../experiment/network/batches';
import type { Experiment } from '../../experiment/types';
import type { AskedCourses, Evaluation } from '../../state/lab/playback';
import type { RunState } from '../../worker/protocol';
import type { Series } from './axis';
import type { RepeatPath } from './band';

/** Everything that one moment's charts are drawn from. */
export interface Recorded {
  readonly experiment: Experiment;
  readonly series: readonly Series[];
  /** By run, of the examples kept apart by which runs are compared. */
  readonly evaluations: readonly (readonly Evaluation[])[];
  /** On the test set at the end, where those are another one. */
  readonly tested: readonly (readonly Evaluation[])[];
  /** Of a sample of those trained on. */
  readonly trained: readonly (readonly Evaluation[])[];
  /** What somebody has asked for. */
  readonly asked?: AskedCourses | undefined;
  readonly status: readonly RunState[];
  /** Of runs that have joined and are not where the others are yet: their updates so far. */
  readonly catchingUp?: readonly (number | undefined)[];
  readonly minima: readonly (readonly [number, number, number])[];
  readonly visible: (run: number) => boolean;
  /** The same runs with other noise. */
  readonly repeats?: readonly RepeatPath[];
  /** The last step that is shown, where what comes after it is hidden. */
  readonly until?: number;
}

/** Examples of a batch: one that is larger than the training set is the training set. */
export const batchSizeOf = ({ objective }: Experiment): number =>
  objective.kind === 'network' ? batchExamples(objective) : 1;
