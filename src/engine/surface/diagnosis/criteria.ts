import type { Criterion } from './criterion';
import { ENDS } from './ends';
import { WAYS } from './ways';

/** In this order: the first that holds is told. */
export const CRITERIA: readonly Criterion[] = [...ENDS, ...WAYS];
