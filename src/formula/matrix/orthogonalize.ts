import { type Matrix, product, transposed } from './product';

/**
 * The quintic of Jordan's Muon (https://kellerjordan.github.io/posts/muon/): five steps of
 * X <- a X + (b A + c A²) X with A = X Xᵀ, from X = u / (|u| + eps) in the Frobenius norm. They take every singular
 * value to between about 0.7 and 1.2. `torch.optim.Muon` has the same numbers.
 */
export const newtonSchulz = { a: 3.4445, b: -4.775, c: 2.0315, steps: 5, eps: 1e-7 } as const;

/** See `newtonSchulz`; the smaller of the two Gram matrices is used. */
export const orthogonalize = (u: Matrix): Matrix => {
  const { a, b, c, steps, eps } = newtonSchulz;
  const tall = u.rows > u.columns;
  const size = Math.sqrt(u.values.reduce((sum, value) => sum + value * value, 0)) + eps;
  const start = tall ? transposed(u) : u;
  let x: Matrix = { ...start, values: start.values.map((value) => value / size) };
  for (let k = 0; k < steps; k += 1) {
    const gram = product(x, transposed(x));
    const square = product(gram, gram);
    const mixed = gram.values.map((value, i) => b * value + c * (square.values[i] ?? 0));
    const turned = product({ ...gram, values: mixed }, x);
    x = { ...x, values: x.values.map((value, i) => a * value + (turned.values[i] ?? 0)) };
  }
  return tall ? transposed(x) : x;
};
