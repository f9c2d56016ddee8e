import { resolvePlane } from '../../../experiment/plane';
import type { PlaneSpec } from '../../../experiment/types';
import { compileSurface } from '../../../formula/wasm/plane/surface';

const SHARE = 1e-3;

/** A loss worth reaching: a thousandth of the way from the lowest minimum up to the start, in one digit. */
export const roundTarget = (objective: PlaneSpec): number => {
  const { expression, parameters, minima, data } = resolvePlane(objective);
  const [x, y] = objective.start;
  const start = compileSurface(expression, parameters, data).value(x, y);
  const lowest = minima[0]?.[2] ?? 0;
  const above = Number.isFinite(start) ? SHARE * Math.abs(start - lowest) : SHARE;
  return Number((lowest + Number(Math.max(above, 1e-12).toPrecision(1))).toPrecision(6));
};
