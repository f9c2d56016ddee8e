import { pow } from '../math/float64';
import type { Matrix } from './product';
import { symmetricEigen } from './symmetric-eigen';

/**
 * M^(-1/p) of a symmetric positive semidefinite matrix, through its eigenvalues. What rounding made negative counts as
 * 0, whose inverse is infinite: start such a matrix at a multiple of the identity.
 */
export const inverseRoot = (m: Matrix, p: number): Matrix => {
  const n = m.rows;
  const { values, vectors } = symmetricEigen(m);
  const powers = values.map((value) => pow(Math.max(value, 0), -1 / p));
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) {
      let sum = 0;
      for (let k = 0; k < n; k += 1)
        sum += (vectors[i * n + k] ?? 0) * (powers[k] ?? 0) * (vectors[j * n + k] ?? 0);
      out[i * n + j] = sum;
    }
  return { rows: n, columns: n, values: out };
};
