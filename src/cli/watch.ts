import type { Theta } from '../engine/network/objective';
import type { Race } from '../engine/race';
import type { NodeNetwork } from './network-node';

/** Looks on while a network's race is made. */
export interface NetworkWatch {
  /** Before the first step and after every one. */
  look(race: Race<Theta>, network: NodeNetwork): Promise<void>;
  /** After the last one. */
  end(race: Race<Theta>, network: NodeNetwork): Promise<void>;
}

/** All of them, one after the other. */
export const watchAll = (watches: readonly NetworkWatch[]): NetworkWatch => ({
  look: async (race, network) => {
    for (const watch of watches) await watch.look(race, network);
  },
  end: async (race, network) => {
    for (const watch of watches) await watch.end(race, network);
  },
});
