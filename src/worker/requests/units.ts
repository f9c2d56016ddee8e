import type { RunAt } from '../../experiment/network/judgement';
import type { RunUnits } from '../../experiment/network/units';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface UnitsRequest extends RunAt {
  readonly session: number;
  /** As it is now instead, while it trains. */
  readonly now: boolean;
}

/** A network on points as it is drawn; nothing where nothing was kept, or where the data are no points in the plane. */
export const units: Answerer<UnitsRequest, RunUnits | undefined> = ofRace(
  async () => (await import('./inside')).showUnits,
);
