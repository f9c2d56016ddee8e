/** A matrix of numbers row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

export const transposed = ({ rows, columns, values }: Matrix): Matrix => {
  const out = zeros(columns, rows);
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1)
      out.values[j * rows + i] = values[i * columns + j] ?? Number.NaN;
  return out;
};

export const product = (a: Matrix, b: Matrix): Matrix => {
  if (a.columns !== b.rows) throw new Error(`${a.columns} columns do not meet ${b.rows} rows`);
  const out = zeros(a.rows, b.columns);
  for (let i = 0; i < a.rows; i += 1)
    for (let k = 0; k < a.columns; k += 1) {
      const factor = a.values[i * a.columns + k] ?? Number.NaN;
      for (let j = 0; j < b.columns; j += 1) {
        const at = i * b.columns + j;
        out.values[at] =
          (out.values[at] ?? 0) + factor * (b.values[k * b.columns + j] ?? Number.NaN);
      }
    }
  return out;
};
