import { PENDING } from '../../experiment/map/spec';

/** What became of every pixel, row by row from the top. */
export interface MapOutcome {
  /** The index of the minimum where it ends, or `DIVERGED`, `ELSEWHERE` or `PENDING` (see experiment/map/spec). */
  readonly fate: Int16Array<ArrayBuffer>;
  /** Since when it is at its minimum for good, or the step that diverged; all steps where it is elsewhere. */
  readonly steps: Int32Array<ArrayBuffer>;
  /** The last loss; of a diverged pixel the one that showed it. */
  readonly loss: Float32Array<ArrayBuffer>;
  /** The first step whose loss is at most the target, where the surface's minimum is known; or `NEVER`. */
  readonly reached: Int32Array<ArrayBuffer>;
}

export const createOutcome = (length: number): MapOutcome => ({
  fate: new Int16Array(length).fill(PENDING),
  steps: new Int32Array(length),
  loss: new Float32Array(length),
  reached: new Int32Array(length),
});

export const copyOutcome = ({ fate, steps, loss, reached }: MapOutcome): MapOutcome => ({
  fate: fate.slice(),
  steps: steps.slice(),
  loss: loss.slice(),
  reached: reached.slice(),
});
