import type { CurvatureReport, Stability } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import type { Verdict } from '../../../experiment/verdict';
import type { RunRecord } from '../verdict/record';
import type { Terrain } from '../verdict/terrain';

/** A stability limit that was passed. */
export type Passed = Exclude<Stability, { readonly kind: 'unknown' }> & {
  readonly step: number;
  readonly lr: number;
  /** No step before it was over the limit. */
  readonly first: boolean;
};

/** What a sentence on a step is made of: the verdict, the record that it is told from, and the ground under the run. */
export interface Situation {
  readonly verdict: Verdict;
  readonly step: number;
  readonly record: RunRecord;
  readonly terrain: Terrain;
  /** At the run's own point, with the update that leaves it. */
  readonly curvature: CurvatureReport;
  /** The step to blame for what goes wrong: an update that was not stable. */
  readonly passed: Passed | undefined;
  /** The update that leads here, if any, and the exact gradient where it began. */
  readonly update: { readonly way: Point; readonly gradient: Point } | undefined;
  readonly isMethod: boolean;
  /** The rule keeps a running sum or mean of gradients. */
  readonly hasMomentum: boolean;
  /** The record is that of an average. */
  readonly isAverage: boolean;
}
