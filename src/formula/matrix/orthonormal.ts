import { type Matrix, zeros } from './product';

/** Euclidean length, of numbers whose squares leave the doubles too. */
const length = (values: Float64Array): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) return most;
  let sum = 0;
  for (const value of values) sum += (value / most) * (value / most);
  return most * Math.sqrt(sum);
};

/** Columns whose rest is this small beside what they were are taken to depend on those before them. */
export const DEPENDENT = 1e-10;

/**
 * Q of the decomposition M = Q R of a square matrix, R with a positive diagonal: the columns made orthonormal from the
 * first to the last, each twice (Gram-Schmidt with one repetition). Where a column depends on those before it, a unit
 * vector takes its place.
 */
export const orthonormal = (m: Matrix): Matrix => {
  const n = m.rows;
  const q = zeros(n, n);
  const column = new Float64Array(n);
  const rest = (k: number): number => {
    for (let pass = 0; pass < 2; pass += 1)
      for (let j = 0; j < k; j += 1) {
        let dot = 0;
        for (let i = 0; i < n; i += 1) dot += (q.values[i * n + j] ?? 0) * (column[i] ?? 0);
        for (let i = 0; i < n; i += 1)
          column[i] = (column[i] ?? 0) - dot * (q.values[i * n + j] ?? 0);
      }
    return length(column);
  };
  for (let k = 0; k < n; k += 1) {
    for (let i = 0; i < n; i += 1) column[i] = m.values[i * n + k] ?? Number.NaN;
    const before = length(column);
    let size = rest(k);
    for (let unit = 0; unit < n && size <= DEPENDENT * before; unit += 1) {
      column.fill(0);
      column[(k + unit) % n] = 1;
      size = rest(k);
      if (size > 0.5 / Math.sqrt(n)) break;
      size = 0;
    }
    for (let i = 0; i < n; i += 1) q.values[i * n + k] = (column[i] ?? 0) / size;
  }
  return q;
};
