import { compileSurface } from '../../formula/wasm/plane/surface';
import type { Domain, FitSpec } from '../types';
import { dataOf } from './data';
import { fitFormula } from './formula';
import { bowlMinimum } from './minimum';

/** Of the level of (0, 0): so that this lies inside, too. */
const LEVEL = 1.5;

/** A few digits are enough to see it, and links stay short. */
const DIGITS = 6;
const short = (value: number): number => Number(value.toPrecision(DIGITS));

/**
 * The part of the plane to be seen over other points: the one there is, if the minimum lies in it; else a bowl up to the
 * level of (0, 0).
 */
export const domainAround = (spec: FitSpec): Domain => {
  const data = dataOf(spec.data);
  const read = fitFormula(spec.formula, data.width);
  const [minimum] = read.ok && read.value.isBowl ? bowlMinimum(read.value.expression, data) : [];
  if (!read.ok || minimum === undefined) return spec.domain;
  const [x, y, value] = minimum;
  const [[xMin, xMax], [yMin, yMax]] = spec.domain;
  if (x > xMin && x < xMax && y > yMin && y < yMax) return spec.domain;
  const surface = compileSurface(read.value.expression, {}, data);
  const hessian = new Float64Array(3);
  surface.hessian(x, y, hessian);
  const [xx = 1, xy = 0, yy = 1] = hessian;
  const twice = 2 * LEVEL * (surface.value(0, 0) - value);
  const determinant = xx * yy - xy * xy;
  const [halfX, halfY] = [
    Math.sqrt((twice * yy) / determinant),
    Math.sqrt((twice * xx) / determinant),
  ];
  if (!(halfX > 0 && halfY > 0 && Number.isFinite(halfX + halfY))) return spec.domain;
  return [
    [short(x - halfX), short(x + halfX)],
    [short(y - halfY), short(y + halfY)],
  ];
};
