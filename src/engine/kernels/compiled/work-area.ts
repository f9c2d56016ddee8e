import type { CompiledLayer, Learner } from './layer';

/** Where something lies, in numbers. */
export interface Spot {
  /** In the area that all threads share, or in the room that each has for itself. */
  readonly shared: boolean;
  readonly at: number;
  /** From one row to the next; in a thread's own room there is never more than one block of rows. */
  readonly rowSize: number;
}

export interface WorkArea {
  /** Numbers of the whole area: what is shared, and then a thread's own room. */
  readonly size: number;
  readonly ownRoom: number;
  /** Float64 each: one a row, and one a part of the penalty. */
  readonly losses: number;
  readonly penalties: number;
  /** One a layer. */
  readonly packed: readonly number[];
  readonly sums: readonly number[];
  readonly rooms: readonly number[];
  readonly outputs: readonly Spot[];
  /** Gradients by the outputs before their activation. */
  readonly slopes: readonly Spot[];
  /** In a thread's own room. */
  readonly scratch: number;
}

const DOUBLE = 2;
const aligned = (size: number) => Math.ceil(size / 4) * 4;

/**
 * Lays out what one step needs. Outputs and their gradients are kept for all rows where a learner reads them when the
 * rows are through; the others only live as long as their block of rows, and stay in a cache.
 */
export const layOutWork = (
  layers: readonly CompiledLayer[],
  learners: readonly (Learner | undefined)[],
  sizes: {
    readonly rows: number;
    readonly blockRows: number;
    readonly blocks: number;
    readonly penaltyParts: number;
  },
): WorkArea => {
  const { rows, blockRows, blocks, penaltyParts } = sizes;
  const total = { shared: 0, own: 0 };
  const place = (kind: 'shared' | 'own', numbers: number) => {
    const at = total[kind];
    total[kind] += aligned(numbers);
    return at;
  };
  const spot = (layer: CompiledLayer, kept: boolean): Spot => {
    const rowSize = layer.outputSize / blockRows;
    const at = kept ? place('shared', rowSize * rows) : place('own', layer.outputSize);
    return { shared: kept, at, rowSize };
  };
  const readsRows = (k: number) => learners[k]?.reads === 'rows';
  const losses = place('shared', rows * DOUBLE);
  const penalties = place('shared', penaltyParts * DOUBLE);
  const packed = layers.map(({ packedSize }) => place('shared', packedSize));
  const sums = layers.map((layer) => place('shared', (layer.sums?.size ?? 0) * blocks));
  const rooms = learners.map((learner) => place('shared', learner?.roomSize ?? 0));
  const outputs = layers.map((layer, k) => spot(layer, readsRows(k + 1)));
  const slopes = layers.map((layer, k) => spot(layer, readsRows(k)));
  const scratch = place('own', Math.max(...layers.map(({ scratchSize }) => scratchSize)));
  return {
    size: total.shared + total.own,
    ownRoom: total.shared,
    losses,
    penalties,
    packed,
    sums,
    rooms,
    outputs,
    slopes,
    scratch,
  };
};
