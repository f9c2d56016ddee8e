import type { Expression } from '../formula/ast';
import type { DataPoints } from '../formula/data';
import { compileSurface } from '../formula/wasm/plane/surface';
import type { Domain } from './types';

const GRID = 24;
const SKEW = 8;

/** Half of the plane squeezed into a small part of the range: equal level steps would show nothing of it. */
export const needsLogLevels = (
  expression: Expression,
  [[xMin, xMax], [yMin, yMax]]: Domain,
  data?: DataPoints,
): boolean => {
  const surface = compileSurface(expression, {}, data);
  const values: number[] = [];
  for (let i = 0; i <= GRID; i += 1)
    for (let j = 0; j <= GRID; j += 1) {
      const x = xMin + ((xMax - xMin) * i) / GRID;
      const y = yMin + ((yMax - yMin) * j) / GRID;
      const value = surface.value(x, y);
      if (Number.isFinite(value)) values.push(value);
    }
  values.sort((a, b) => a - b);
  const [low, middle, high] = [values[0], values[values.length >> 1], values.at(-1)];
  if (low === undefined || middle === undefined || high === undefined) return false;
  return high - low > SKEW * (middle - low);
};
