/** Coefficients of det(z I - M), the leading 1 first. Faddeev and LeVerrier. */
const characteristic = (matrix: readonly (readonly number[])[]): readonly number[] => {
  const n = matrix.length;
  const coefficients = [1];
  let power: readonly (readonly number[])[] = matrix.map((row, i) =>
    row.map((_, j) => (i === j ? 1 : 0)),
  );
  for (let k = 1; k <= n; k += 1) {
    const product = matrix.map((row) =>
      row.map((_, j) => row.reduce((sum, value, m) => sum + value * (power[m]?.[j] ?? 0), 0)),
    );
    const c = -product.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / k;
    coefficients.push(c);
    power = product.map((row, i) => row.map((value, j) => value + (i === j ? c : 0)));
  }
  return coefficients;
};

/** Whether all eigenvalues lie inside the unit circle: the recursion of Schur and Cohn. */
export const isStable = (matrix: readonly (readonly number[])[]): boolean => {
  let p = characteristic(matrix);
  while (p.length > 1) {
    const [first = 0] = p;
    const last = p[p.length - 1] ?? 0;
    // Not `>=`: what is no number is not stable.
    if (!(Math.abs(last) < Math.abs(first))) return false;
    const ratio = last / first;
    const before = p;
    p = before.slice(0, -1).map((value, k) => value - ratio * (before[before.length - 1 - k] ?? 0));
  }
  return true;
};
