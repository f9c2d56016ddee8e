import type { Bench } from './definition';
import { drag } from './drag';
import { maps } from './maps';
import { network } from './network';
import { surface } from './surface';

/** Every bench: a file of its own and a line here. */
export const benches = [drag, maps, network, surface] as const satisfies readonly Bench[];
