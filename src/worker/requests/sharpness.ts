import type { Sharpnesses } from '../../experiment/network/sharpness';
import type { RunSpec } from '../../experiment/types';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface SharpnessRequest {
  readonly session: number;
  /** All of the race, in their order; of those that are wanted, the last step at which. */
  readonly runs: readonly (Pick<RunSpec, 'optimizer' | 'hyper' | 'rule'> & {
    readonly until: number | null;
  })[];
}

/** The largest eigenvalue of the Hessian along the runs; it comes value by value, in the gaps of the training. */
export const sharpness: Answerer<SharpnessRequest, Sharpnesses> = ofRace(
  async () => (await import('./find-sharpness')).findSharpness,
);
