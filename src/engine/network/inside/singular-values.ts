import { hypot } from '../../../formula/math/float64';

/** Rotations for one eigenvalue at most; two or three are usual. */
const MOST = 60;
const ROUNDING = 2 ** -52;

/** The products of all columns with one another, or of all rows where there are fewer of them: size × size. */
function* gramOf(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
): Generator<void, Float64Array, void> {
  const size = Math.min(rows, columns);
  const [step, stride] = rows >= columns ? [columns, 1] : [1, columns];
  const length = Math.max(rows, columns);
  const vectors = Array.from({ length: size }, (_, j) =>
    Float64Array.from({ length }, (_, i) => matrix[i * step + j * stride] ?? Number.NaN),
  );
  const gram = new Float64Array(size * size);
  for (const [i, a] of vectors.entries()) {
    for (const [j, b] of vectors.slice(0, i + 1).entries()) {
      let sum = 0;
      for (let k = 0; k < length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
      gram[i * size + j] = sum;
      gram[j * size + i] = sum;
    }
    yield;
  }
  return gram;
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Beside it: one less. */
  readonly beside: Float64Array;
}

/** By Householder reflections, in place; Golub and Van Loan, Matrix Computations, section 8.3.1. */
function* tridiagonal(a: Float64Array, n: number): Generator<void, Tridiagonal, void> {
  const at = (i: number, j: number) => a[i * n + j] ?? 0;
  const v = new Float64Array(n);
  const p = new Float64Array(n);
  const beside = new Float64Array(Math.max(0, n - 1));
  for (let k = 0; k < n - 1; k += 1) {
    let square = 0;
    for (let i = k + 1; i < n; i += 1) square += at(i, k) * at(i, k);
    const alpha = (at(k + 1, k) > 0 ? -1 : 1) * Math.sqrt(square);
    beside[k] = alpha;
    for (let i = k + 1; i < n; i += 1) v[i] = at(i, k);
    v[k + 1] = (v[k + 1] ?? 0) - alpha;
    let length = 0;
    for (let i = k + 1; i < n; i += 1) length += (v[i] ?? 0) * (v[i] ?? 0);
    if (length > 0) {
      let along = 0;
      for (let i = k + 1; i < n; i += 1) {
        let sum = 0;
        for (let j = k + 1; j < n; j += 1) sum += at(i, j) * (v[j] ?? 0);
        p[i] = (2 * sum) / length;
        along += (p[i] ?? 0) * (v[i] ?? 0);
      }
      for (let i = k + 1; i < n; i += 1) p[i] = (p[i] ?? 0) - (along / length) * (v[i] ?? 0);
      for (let i = k + 1; i < n; i += 1)
        for (let j = k + 1; j < n; j += 1)
          a[i * n + j] = at(i, j) - (v[i] ?? 0) * (p[j] ?? 0) - (p[i] ?? 0) * (v[j] ?? 0);
    }
    yield;
  }
  return { diagonal: Float64Array.from({ length: n }, (_, k) => at(k, k)), beside };
}

/** Eigenvalues of a tridiagonal matrix by implicit QL steps (Golub and Van Loan, section 8.3.5), in place. */
const eigenvaluesOf = ({ diagonal: d, beside }: Tridiagonal): Float64Array => {
  const n = d.length;
  const e = Float64Array.from({ length: n }, (_, k) => beside[k] ?? 0);
  const [dAt, eAt] = [(k: number) => d[k] ?? 0, (k: number) => e[k] ?? 0];
  const size = Math.max(...d.map(Math.abs), ...e.map(Math.abs));
  for (let l = 0; l < n; l += 1)
    for (let turn = 0; turn < MOST; turn += 1) {
      let m = l;
      while (m < n - 1 && Math.abs(eAt(m)) > ROUNDING * size) m += 1;
      if (m === l) break;
      let g = (dAt(l + 1) - dAt(l)) / (2 * eAt(l));
      const r = hypot(g, 1);
      g = dAt(m) - dAt(l) + eAt(l) / (g + (g < 0 ? -r : r));
      let [s, c, p] = [1, 1, 0];
      for (let i = m - 1; i >= l; i -= 1) {
        const f = s * eAt(i);
        const b = c * eAt(i);
        const rotated = hypot(f, g);
        e[i + 1] = rotated;
        if (rotated === 0) {
          d[i + 1] = dAt(i + 1) - p;
          e[m] = 0;
          break;
        }
        s = f / rotated;
        c = g / rotated;
        g = dAt(i + 1) - p;
        const next = (dAt(i) - g) * s + 2 * c * b;
        p = s * next;
        d[i + 1] = g + p;
        g = c * next - b;
      }
      d[l] = dAt(l) - p;
      e[l] = g;
      e[m] = 0;
    }
  return d;
};

/**
 * Singular values as the roots of the eigenvalues of the matrix times itself: those below 1e-8 of the largest are
 * rounding, as everything is in weights of float32. It yields after every row, to be made in slices.
 * @param matrix rows × columns, row by row
 * @returns the smaller of both numbers of them, the largest first
 */
export function* singularValues(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
): Generator<void, Float64Array, void> {
  const gram = yield* gramOf(matrix, rows, columns);
  const values = eigenvaluesOf(yield* tridiagonal(gram, Math.min(rows, columns)));
  return values.map((value) => Math.sqrt(Math.max(0, value))).sort((a, b) => b - a);
}
