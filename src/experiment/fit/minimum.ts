import type { Expression } from '../../formula/ast';
import type { DataPoints } from '../../formula/data';
import { differentiate } from '../../formula/differentiate';
import { secondDerivatives } from '../../formula/surface';
import { namesIn } from '../../formula/traverse';
import { compileSurface } from '../../formula/wasm/plane/surface';

/** Newton's step is exact on a bowl but for rounding; repeated, it takes that away too. */
const ROUNDS = 3;

/**
 * The minimum of a sum of squares that is linear in the parameters (its second derivatives are the same everywhere), in
 * closed form: the normal equations.
 * @returns [x, y, f]; nothing of another formula, and of a bowl with a flat direction
 */
export const bowlMinimum = (
  expression: Expression,
  data: DataPoints,
): readonly (readonly [number, number, number])[] => {
  const fx = differentiate(expression, 'x');
  const fy = differentiate(expression, 'y');
  const second = Object.values(secondDerivatives(fx, fy));
  const read = namesIn(...second);
  if (read.has('x') || read.has('y')) return [];
  const surface = compileSurface(expression, {}, data);
  const [hessian, slope] = [new Float64Array(3), new Float64Array(2)];
  let [x, y] = [0, 0];
  for (let k = 0; k < ROUNDS; k += 1) {
    surface.hessian(x, y, hessian);
    surface.gradient(x, y, slope);
    const [xx = 0, xy = 0, yy = 0] = hessian;
    const [gx = 0, gy = 0] = slope;
    const determinant = xx * yy - xy * xy;
    if (!(xx > 0 && determinant > 1e-12 * xx * yy)) return [];
    x -= (yy * gx - xy * gy) / determinant;
    y -= (xx * gy - xy * gx) / determinant;
  }
  const value = surface.value(x, y);
  return Number.isFinite(value) ? [[x, y, value]] : [];
};
