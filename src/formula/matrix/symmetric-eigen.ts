import { hypot } from '../math/float64';
import type { Matrix } from './product';

export interface Eigen {
  readonly values: Float64Array;
  /** One in each column, row by row. */
  readonly vectors: Float64Array;
}

const MOST_SWEEPS = 60;

/** Eigenvalues (in no order) and eigenvectors of a symmetric matrix: cyclic Jacobi rotations (Golub, Van Loan, 8.5). */
export const symmetricEigen = ({ rows: n, values }: Matrix): Eigen => {
  const a = values.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) v[i * n + i] = 1;
  const at = (array: Float64Array, i: number, j: number) => array[i * n + j] ?? Number.NaN;
  const turn = (array: Float64Array, i: number, j: number, c: number, s: number) => {
    const x = array[i] ?? Number.NaN;
    const y = array[j] ?? Number.NaN;
    array[i] = c * x - s * y;
    array[j] = s * x + c * y;
  };
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        const apq = at(a, p, q);
        const scale = Math.sqrt(Math.abs(at(a, p, p) * at(a, q, q)));
        // Small beside its diagonal: relative accuracy for small eigenvalues of positive matrices, too.
        if (!(Math.abs(apq) > 1e-17 * scale) || Math.abs(apq) < Number.MIN_VALUE) continue;
        rotated = true;
        const tau = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + hypot(1, tau));
        const c = 1 / hypot(1, t);
        const s = t * c;
        for (let k = 0; k < n; k += 1) turn(a, k * n + p, k * n + q, c, s);
        for (let k = 0; k < n; k += 1) turn(a, p * n + k, q * n + k, c, s);
        for (let k = 0; k < n; k += 1) turn(v, k * n + p, k * n + q, c, s);
        a[p * n + q] = 0;
        a[q * n + p] = 0;
      }
    if (!rotated) break;
  }
  return { values: Float64Array.from({ length: n }, (_, i) => at(a, i, i)), vectors: v };
};
