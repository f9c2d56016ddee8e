import * as z from 'zod/mini';
import { finite } from './shape';
import type { Domain, Point } from './types';

const interval = () => {
  const form = 'a pair of finite numbers, the smaller one first, like [-2, 2]';
  return z
    .tuple([finite(), finite()], form)
    .check(z.refine(([low, high]) => low < high && Number.isFinite(high - low), form));
};

/** The part of the plane that is seen first. */
export const domain = () =>
  z.tuple([interval(), interval()], 'two intervals like [[-2, 2], [-2, 2]]');

/** Off the centre, where symmetric formulas have their minimum or a saddle. */
export const startIn = (domain: Domain): Point => {
  const at = ([low, high]: Point) => low + 0.75 * (high - low);
  return [at(domain[0]), at(domain[1])];
};
