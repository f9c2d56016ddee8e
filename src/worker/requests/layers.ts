import type { RunLayers } from '../../experiment/network/inside';
import type { RunAt } from '../../experiment/network/judgement';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface LayersRequest extends RunAt {
  readonly session: number;
}

/** How the layers of a run are doing; nothing where nothing was kept. */
export const layers: Answerer<LayersRequest, RunLayers | undefined> = ofRace(
  async () => (await import('./inside')).reportLayers,
);
