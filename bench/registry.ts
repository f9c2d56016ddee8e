import type { Bench } from './definition';
import { network } from './network';

/** Every bench: a file of its own and a line here. */
export const benches = [network] as const satisfies readonly Bench[];
