import type { Bench } from './definition';
import { drag } from './drag';
import { epoch } from './epoch';
import { maps } from './maps';
import { network } from './network';
import { networkParts } from './network-parts';
import { networkScale } from './network-scale';
import { networkThreads } from './network-threads';
import { startUp } from './start-up';
import { surface } from './surface';

/** Every bench: a file of its own and a line here. */
export const benches = [
  drag,
  epoch,
  maps,
  network,
  networkParts,
  networkScale,
  networkThreads,
  startUp,
  surface,
] as const satisfies readonly Bench[];
