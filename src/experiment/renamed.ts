import type { RunSpec } from './types';

/** All of a run that its training follows from. */
export const unnamed = ({ name: _, look: __, ...run }: RunSpec): RunSpec => run;
