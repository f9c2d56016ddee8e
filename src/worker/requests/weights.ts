import type { RunSpectra, RunWeights } from '../../experiment/network/inside';
import type { RunAt } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface WeightsRequest {
  readonly session: number;
  readonly run: number;
  /** The runs that are compared, each at a step: the newest parameters kept at most there. */
  readonly points: readonly RunAt[];
}

/** A run's weights as pictures, with one scale for all runs that are compared; nothing where nothing was kept. */
export const weights: Answerer<WeightsRequest, RunWeights | undefined> = ofRace(
  async () => (await import('./inside')).showWeights,
);

export interface SpectraRequest {
  readonly session: number;
  readonly points: readonly RunAt[];
}

/** Singular values of every weight matrix; they come run after run. */
export const spectra: Answerer<SpectraRequest, readonly RunSpectra[]> = ofRace(
  async () => (await import('./inside')).findSpectra,
);
