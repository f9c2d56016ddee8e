import type { Experiment } from '../../experiment/types';
import type { LayerName } from '../schema/view';

/** One run as far as it was recorded; the arrays may be typed ones, nothing is copied. Ends with the last finite loss. */
export interface RunRecord {
  /** Planes: at the start and after every update. Networks: before every update. */
  readonly loss: ArrayLike<number>;
  /** Planes: the point that belongs to each loss. */
  readonly x?: ArrayLike<number>;
  readonly y?: ArrayLike<number>;
  readonly diverged: boolean;
  /** Networks, from the end of the race on. */
  readonly testLoss?: number;
  readonly testAccuracy?: number;
}

/** All that conditions and answers are read off. */
export interface Evidence {
  readonly experiment: Experiment;
  readonly runs: readonly RunRecord[];
  /** The step on screen. Nothing behind it counts: what the student has not seen cannot be noticed. */
  readonly step: number;
  readonly shown: {
    readonly layers: readonly LayerName[];
    readonly inspector: boolean;
  };
}
