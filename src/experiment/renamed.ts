import { canonicalJson } from './canonical';
import type { Experiment, RunSpec } from './types';

/** All of a run that its training follows from. */
export const unnamed = ({ name: _, look: __, ...run }: RunSpec): RunSpec => run;

const withoutNames = (experiment: Experiment): string =>
  canonicalJson({ ...experiment, runs: experiment.runs.map(unnamed) });

/** Whether nothing is between two experiments but what runs are called and how they look: a race of one is a race of the other. */
export const isRenamed = (a: Experiment, b: Experiment): boolean =>
  a.runs.some(({ name, look }, k) => name !== b.runs[k]?.name || look !== b.runs[k]?.look) &&
  withoutNames(a) === withoutNames(b);
