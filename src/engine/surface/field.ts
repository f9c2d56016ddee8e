import type { Domain, PlaneSpec } from '../../experiment/types';
import { compilePlane } from './compiled';

export interface Field {
  /** Row by row from the top (yMax), each from xMin to xMax; taken at the middle of each cell. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Of the finite values; both 0 where there is none. */
  readonly min: number;
  readonly max: number;
}

/** Values of a plane over a view, for the heat map and the contours. What is undefined there is NaN. */
export const sampleField = (
  spec: PlaneSpec,
  [[xMin, xMax], [yMin, yMax]]: Domain,
  width: number,
  height: number,
): Field => {
  const { value } = compilePlane(spec);
  const values = new Float32Array(width * height);
  const dx = (xMax - xMin) / width;
  const dy = (yMax - yMin) / height;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0, i = 0; row < height; row += 1) {
    const y = yMax - (row + 0.5) * dy;
    for (let column = 0; column < width; column += 1, i += 1) {
      const z = Math.fround(value(xMin + (column + 0.5) * dx, y));
      values[i] = z;
      if (z < min && z > Number.NEGATIVE_INFINITY) min = z;
      if (z > max && z < Number.POSITIVE_INFINITY) max = z;
    }
  }
  return min <= max ? { values, min, max } : { values, min: 0, max: 0 };
};
