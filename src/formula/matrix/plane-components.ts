import type { Shape } from '../program';

/**
 * How many numbers a value has on a plane, whose two parameters are a layer of two rows and one column. A square matrix
 * of its rows has four, row by row.
 */
export const planeComponents = (shape: Shape): 1 | 2 | 4 => {
  if (shape === 'left') return 4;
  return shape === 'element' || shape === 'row' ? 2 : 1;
};
