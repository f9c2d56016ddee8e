import type { Expression } from '../../formula/ast';
import type { DataPoints } from '../../formula/data';
import { compileSurface, type SurfaceFunction } from '../../formula/wasm/plane/surface';

type Place = readonly [number, number, number];

/** Newton's step is exact on a bowl but for rounding; repeated, it takes that away too. */
const ROUNDS = 3;

/** Newton's step from a point. @returns nothing where the surface isn't bent upwards in all directions */
const newtonStep = (
  surface: SurfaceFunction,
  x: number,
  y: number,
): readonly [number, number] | undefined => {
  const [hessian, slope] = [new Float64Array(3), new Float64Array(2)];
  surface.hessian(x, y, hessian);
  surface.gradient(x, y, slope);
  const [xx = 0, xy = 0, yy = 0] = hessian;
  const [gx = 0, gy = 0] = slope;
  const determinant = xx * yy - xy * xy;
  if (!(xx > 0 && determinant > 1e-12 * xx * yy)) return undefined;
  return [-(yy * gx - xy * gy) / determinant, -(xx * gy - xy * gx) / determinant];
};

/**
 * The minimum of a bowl in closed form: the normal equations.
 * @param expression a sum of squares that is linear in the parameters
 * @returns [x, y, f]; nothing of a bowl with a flat direction
 */
export const bowlMinimum = (expression: Expression, data: DataPoints): readonly Place[] => {
  const surface = compileSurface(expression, {}, data);
  let [x, y] = [0, 0];
  for (let k = 0; k < ROUNDS; k += 1) {
    const step = newtonStep(surface, x, y);
    if (step === undefined) return [];
    x += step[0];
    y += step[1];
  }
  const value = surface.value(x, y);
  return Number.isFinite(value) ? [[x, y, value]] : [];
};

const MOST_STEPS = 12;
const CLOSE = 1e-10;

/**
 * Where minima are after the points have moved a little, by Newton's method from where they were. One that is not found
 * again within reach is left out: it takes a search to know what became of it.
 * @param reach no farther than this in x and y
 */
export const followMinima = (
  expression: Expression,
  data: DataPoints,
  minima: readonly Place[],
  reach: readonly [number, number],
): readonly Place[] => {
  const surface = compileSurface(expression, {}, data);
  return minima.flatMap(([fromX, fromY]): readonly Place[] => {
    let [x, y] = [fromX, fromY];
    for (let k = 0; k < MOST_STEPS; k += 1) {
      const step = newtonStep(surface, x, y);
      if (step === undefined) return [];
      x += step[0];
      y += step[1];
      if (!(Math.abs(x - fromX) < reach[0] && Math.abs(y - fromY) < reach[1])) return [];
      if (Math.abs(step[0]) < CLOSE * reach[0] && Math.abs(step[1]) < CLOSE * reach[1])
        return [[x, y, surface.value(x, y)]];
    }
    return [];
  });
};
