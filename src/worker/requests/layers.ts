import type { RunLayers } from '../../experiment/network/inside';
import type { RunAt } from '../../experiment/network/judgement';
import { missing } from '../failure';
import type { Answerer } from './answerer';

export interface LayersRequest extends RunAt {
  readonly session: number;
}

/** How the layers of a run are doing; nothing where nothing was kept. */
export const layers: Answerer<LayersRequest, RunLayers | undefined> = async (request, asker) => {
  const race = await asker.network();
  if (race?.session !== request.session) return undefined;
  return (await import('./inside').catch(missing)).reportLayers(race, request, asker);
};
