import type { RunAt } from './judgement';

/** Places a side at which a unit is asked about the plane. */
export const UNIT_SIDE = 24;

/** What the units of one layer of a network on points make of the plane. */
export interface UnitPictures {
  /** Unit after unit, row by row from above: a byte a place, from -127 to 127 times `largest / 127`. */
  readonly values: Int8Array<ArrayBuffer>;
  /** By unit, the largest magnitude of what it answers. */
  readonly largest: Float32Array<ArrayBuffer>;
}

const CELLS = UNIT_SIDE * UNIT_SIDE;
const MOST = 127;

/** @param numbers places in rows, units in columns */
export const packUnits = (numbers: ArrayLike<number>, units: number): UnitPictures => {
  const values = new Int8Array(units * CELLS);
  const largest = new Float32Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    let most = 0;
    for (let cell = 0; cell < CELLS; cell += 1) {
      const size = Math.abs(numbers[cell * units + unit] ?? 0);
      if (size > most) most = size;
    }
    largest[unit] = most;
    if (!(most > 0) || !Number.isFinite(most)) continue;
    for (let cell = 0; cell < CELLS; cell += 1)
      values[unit * CELLS + cell] = Math.round((MOST * (numbers[cell * units + unit] ?? 0)) / most);
  }
  return { values, largest };
};

/** A network on points as it is drawn: what every unit makes of the plane, and every weight. */
export interface RunUnits extends RunAt {
  /** Of every layer, the last one too. */
  readonly layers: readonly UnitPictures[];
  readonly theta: Float32Array<ArrayBuffer>;
  /** Of the loss on the first training points, by all parameters. */
  readonly gradient: Float32Array<ArrayBuffer>;
  /** So many of them. */
  readonly examples: number;
  /** The first parameters that were kept. */
  readonly began: { readonly step: number; readonly theta: Float32Array<ArrayBuffer> } | undefined;
}
