import type { PortableBench } from './definition';
import { network } from './network';
import { networkParts } from './network-parts';
import { networkScale } from './network-scale';
import { networkThreads } from './network-threads';

/** Those that need no browser: a file of its own and a line here. */
export const portableBenches = [
  network,
  networkParts,
  networkScale,
  networkThreads,
] as const satisfies readonly PortableBench[];
