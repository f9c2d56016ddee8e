import type { ComputedLayer } from './computed-layers';

/** Outputs of more pictures of a convolution leave the nearest caches. */
const PICTURES = 8;
/** Fewer rows read weights too often for what they compute with them. */
const LEAST = 8;
const MOST = 16;
/** Blocks that as many threads can share out evenly. */
const BLOCKS = 8;
const TILE = 4;

/**
 * How many rows of a batch are computed together: the same for any number of threads, as the sums of convolutions are
 * made block by block. A multiple of four (no block writes over its end), and one that leaves no rest where possible:
 * a rest is another piece of code.
 */
export const blockRows = (layers: readonly ComputedLayer[], rows: number): number => {
  const most = layers.some(({ kind }) => kind === 'conv') ? PICTURES : MOST;
  const wanted = Math.min(most, Math.max(LEAST, Math.ceil(rows / BLOCKS / TILE) * TILE));
  if (rows <= wanted) return rows;
  const near = [wanted, wanted + TILE, wanted - TILE].filter((count) => count >= TILE);
  return near.find((count) => rows % count === 0) ?? wanted;
};
