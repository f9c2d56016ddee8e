import { hypot } from '../../formula/math/float64';

/** Eigenvalues and unit eigenvectors of a symmetric matrix. */
export interface Eigen {
  readonly values: Float64Array;
  /** One eigenvector a row, in the order of `values`. */
  readonly vectors: readonly Float64Array[];
}

const SWEEPS = 50;

/**
 * Cyclic Jacobi rotations; Golub and Van Loan, Matrix Computations, section 8.5.
 * @param matrix n * n, row by row; not changed
 */
export const eigenSymmetric = (matrix: Float64Array, n: number): Eigen => {
  const a = Float64Array.from(matrix);
  const vectors = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );
  const at = (i: number, j: number) => a[i * n + j] ?? 0;
  const rotate = (p: number, q: number) => {
    const apq = at(p, q);
    if (apq === 0) return;
    const tau = (at(q, q) - at(p, p)) / (2 * apq);
    const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + hypot(1, tau));
    const c = 1 / hypot(1, t);
    const s = c * t;
    for (let k = 0; k < n; k += 1) {
      const kp = at(k, p);
      const kq = at(k, q);
      a[k * n + p] = c * kp - s * kq;
      a[k * n + q] = s * kp + c * kq;
    }
    for (let k = 0; k < n; k += 1) {
      const pk = at(p, k);
      const qk = at(q, k);
      a[p * n + k] = c * pk - s * qk;
      a[q * n + k] = s * pk + c * qk;
    }
    a[p * n + q] = 0;
    a[q * n + p] = 0;
    const vp = vectors[p];
    const vq = vectors[q];
    for (let k = 0; k < n && vp && vq; k += 1) {
      const x = vp[k] ?? 0;
      const y = vq[k] ?? 0;
      vp[k] = c * x - s * y;
      vq[k] = s * x + c * y;
    }
  };
  const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let off = 0;
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) off += Math.abs(at(p, q));
    if (!(off > 1e-17 * largest)) break;
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(p, q);
  }
  return { values: Float64Array.from({ length: n }, (_, i) => at(i, i)), vectors };
};
