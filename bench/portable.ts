import type { PortableBench } from './definition';
import { network } from './network';
import { networkParts } from './network-parts';
import { networkScale } from './network-scale';
import { networkThreads } from './network-threads';
import { points } from './points';

/** Those that need no browser: a file of its own and a line here. */
export const portableBenches = [
  network,
  networkParts,
  networkScale,
  networkThreads,
  points,
] as const satisfies readonly PortableBench[];
