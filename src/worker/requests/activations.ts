import type { RunActivations } from '../../experiment/network/inside';
import type { RunAt } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface ActivationsRequest extends RunAt {
  readonly session: number;
  /** One example as the data set keeps it. */
  readonly example: readonly number[];
  /** As the run is now instead, while it trains. */
  readonly now: boolean;
}

/** What the layers of a run make of one example; nothing where nothing was kept. */
export const activations: Answerer<ActivationsRequest, RunActivations | undefined> = ofRace(
  async () => (await import('./judged')).showActivations,
);
