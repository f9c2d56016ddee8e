import type { ComputedLayer } from './computed-layers';

/** Where the factors of one layer's dropout lie, in numbers. */
export interface PlacedMask {
  /** The layer's number. */
  readonly layer: number;
  readonly offset: number;
  readonly size: number;
}

/** Places dropout's factors for batches of so many rows, layer after layer, each from a multiple of four on. */
export const placeMasks = (
  layers: readonly ComputedLayer[],
  rows: number,
): { readonly masks: readonly PlacedMask[]; readonly size: number } => {
  const masks: PlacedMask[] = [];
  let offset = 0;
  layers.forEach((layer, number) => {
    if (layer.kind !== 'dense' || !layer.drops) return;
    const size = rows * layer.inputs;
    masks.push({ layer: number, offset, size });
    offset += Math.ceil(size / 4) * 4;
  });
  return { masks, size: offset };
};
