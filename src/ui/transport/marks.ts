import type { RunSpec } from '../../experiment/types';

/** Something on the scrubber: a run's hyperparameters were changed here, or a run diverged. */
export interface Mark {
  readonly kind: 'changed' | 'diverged';
  readonly run: number;
  readonly step: number;
  /** Names of the changed hyperparameters; empty where a run diverged. */
  readonly what: readonly string[];
}

export const marksOf = (
  runs: readonly RunSpec[],
  divergedAt: (run: number) => number | undefined,
): readonly Mark[] =>
  runs.flatMap((spec, run) => {
    const marks: Mark[] = (spec.changes ?? []).map(({ step, hyper }) => ({
      kind: 'changed',
      run,
      step,
      what: Object.keys(hyper),
    }));
    const step = divergedAt(run);
    if (step !== undefined) marks.push({ kind: 'diverged', run, step, what: [] });
    return marks;
  });
