import type { GridSide } from '../../../experiment/network/landscape';

/** Steps between the lines of the coarsest grid. */
const COARSEST = 8;

/** A part of a grid: once it is there, every line whose number `step` divides is. */
export interface Level {
  readonly step: number;
  /** Column and row. */
  readonly nodes: readonly (readonly [number, number])[];
}

/**
 * The nodes of a square grid, coarse to fine, each once; of a level those in the middle first.
 * @param side lines along each direction
 */
export const refinedLevels = (side: GridSide): readonly Level[] => {
  const middle = (side - 1) / 2;
  const levels: Level[] = [];
  for (let step = COARSEST; step >= 1; step /= 2) {
    const nodes: (readonly [number, number])[] = [];
    for (let row = 0; row < side; row += step)
      for (let column = 0; column < side; column += step) {
        const known = step < COARSEST && row % (2 * step) === 0 && column % (2 * step) === 0;
        if (!known) nodes.push([column, row]);
      }
    const away = ([column, row]: readonly [number, number]) => {
      const [x, y] = [column - middle, row - middle];
      return x * x + y * y;
    };
    levels.push({ step, nodes: nodes.sort((a, b) => away(a) - away(b)) });
  }
  return levels;
};
