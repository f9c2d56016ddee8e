import type { Shape } from '../program';

/** How many numbers a value has on a plane, a layer of two rows and one column; square matrices have no place there. */
export const planeComponents = (shape: Shape): 1 | 2 =>
  shape === 'element' || shape === 'row' ? 2 : 1;
