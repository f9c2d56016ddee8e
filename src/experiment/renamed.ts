import { canonicalJson } from './canonical';
import type { Experiment } from './types';

const withoutNames = (experiment: Experiment): string =>
  canonicalJson({ ...experiment, runs: experiment.runs.map(({ name: _, ...run }) => run) });

/** Whether nothing is between two experiments but what runs are called: a race of one is a race of the other. */
export const isRenamed = (a: Experiment, b: Experiment): boolean =>
  a.runs.some(({ name }, k) => name !== b.runs[k]?.name) && withoutNames(a) === withoutNames(b);
