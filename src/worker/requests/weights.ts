import type { RunSpectra, RunWeights } from '../../experiment/network/inside';
import type { RunAt } from '../../experiment/network/judgement';
import { missing } from '../failure';
import type { Answerer } from './answerer';

export interface WeightsRequest {
  readonly session: number;
  readonly run: number;
  /** The runs that are compared, each at a step: the newest parameters kept at most there. */
  readonly points: readonly RunAt[];
}

/** A run's weights as pictures, with one scale for all runs that are compared; nothing where nothing was kept. */
export const weights: Answerer<WeightsRequest, RunWeights | undefined> = async (request, asker) => {
  const race = await asker.network();
  if (race?.session !== request.session) return undefined;
  return (await import('./inside').catch(missing)).showWeights(race, request);
};

export interface SpectraRequest {
  readonly session: number;
  readonly points: readonly RunAt[];
}

/** Singular values of every weight matrix; they come run after run. */
export const spectra: Answerer<SpectraRequest, readonly RunSpectra[]> = async (request, asker) => {
  const race = await asker.network();
  if (race?.session !== request.session) return undefined;
  return (await import('./inside').catch(missing)).findSpectra(race, request, asker);
};
