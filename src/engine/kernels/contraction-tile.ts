import type { Contraction } from './contraction';

/** The results that one invocation computes. The order in which their terms are added up is the same for all. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
  /**
   * Four neighbouring invocations have the same rows: each loads the left factor of every fourth row and has the
   * others from its neighbours.
   */
  readonly quads: boolean;
}

const SIDE = 8;
const LARGEST_SIDE = 10;

/** Equal tiles of about 8. */
const sideOf = (n: number) => Math.ceil(n / Math.ceil(n / (n <= LARGEST_SIDE ? n : SIDE)));

/** About 8 × 8. Without the row of ones any number of rows runs the same code. */
export const squareTile = (
  { columns, onesRow }: Pick<Contraction, 'columns' | 'onesRow'>,
  rows: number,
): Tile => ({
  rows: onesRow ? sideOf(rows) : Math.min(SIDE, rows),
  columns: sideOf(columns),
  quads: false,
});

const QUAD = 4;
const QUAD_ROWS = 16;
/** Twice the code, which takes as long again to compile: where there is much to do. */
const MORE_QUAD_ROWS = 32;
const MUCH = 2 ** 26;

const terms = ({ sum }: Pick<Contraction, 'sum'>) => sum.reduce((all, { size }) => all * size, 1);

/** About 16 × 16 for four invocations together, or 32 × 16; 16 × 8 where a sum is exact, which is much code. */
export const quadTile = (contraction: Contraction, rows: number): Tile => {
  const { columns, precision } = contraction;
  const exact = precision === 'exact';
  const much = !exact && rows * columns * terms(contraction) >= MUCH;
  const equal = (n: number, side: number) => Math.ceil(n / Math.ceil(n / side) / QUAD);
  return {
    rows: QUAD * equal(rows, much ? MORE_QUAD_ROWS : QUAD_ROWS),
    columns: equal(columns, exact ? 2 * QUAD : 4 * QUAD),
    quads: true,
  };
};

/** Tiles side by side: whole quads, where there are some. */
export const tilesAcross = (
  { columns }: Pick<Contraction, 'columns'>,
  tile: Pick<Tile, 'columns' | 'quads'>,
): number => {
  const across = Math.ceil(columns / tile.columns);
  return tile.quads ? QUAD * Math.ceil(across / QUAD) : across;
};

/** Invocations for all parts of a contraction. */
export const tileCount = (contraction: Contraction, tile: Tile, rows: number): number =>
  Math.ceil(rows / tile.rows) * tilesAcross(contraction, tile) * contraction.parts;
