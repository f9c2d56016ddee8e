import type { NetworkShape } from './shape';

/** Examples of which gradients are computed at once, at most; a larger batch is summed up in parts. */
export const MOST_AT_ONCE = 4096;
/** Numbers that they may keep in memory, as float32 512 MiB. */
const MOST_KEPT = 2 ** 27;

/** Of a network with these numbers kept for each example. */
export const examplesAtOnce = ({ kept }: Pick<NetworkShape, 'kept'>): number =>
  Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(MOST_KEPT / kept)));
