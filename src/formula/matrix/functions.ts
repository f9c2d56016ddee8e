import type { MatrixFunctionName } from '../ast';

/**
 * Functions of a layer's parameters as a matrix of R rows and C columns: dense weights [inputs, outputs],
 * convolution kernels [height * width * channels in, channels out]. Biases and the point of a surface are vectors,
 * matrices of one column.
 *
 * - `rows(u)`, `columns(u)`: R and C, one number a layer
 * - `rowMean(u)`, `columnMean(u)`: the mean of each row (R numbers) or column (C numbers); together with a whole
 *   layer, or with each other, they stand for a matrix of equal rows or columns, as the product r c of Adafactor
 * - `orthogonalize(u)`: the layer with its singular values pulled towards 1; see `orthogonalize.ts`
 * - `outerRows(u)` = u uᵀ (R by R) and `outerColumns(u)` = uᵀ u (C by C)
 * - `times(a, b)`: the product of a square matrix with a layer (`times(L, u)`, `times(u, R)`) or with another one
 * - `transpose(M)`, `inverseRoot(M, p)` = M^(-1/p) of a symmetric one, `orthonormal(M)`: Q of its QR decomposition,
 *   `identity(M)`: the identity of its size
 *
 * A side longer than `limits.matrixSide` has no square matrix: every product with it leaves the layer as it is, as
 * Shampoo and SOAP do with large sides.
 */
const table = {
  rows: ['u'],
  columns: ['u'],
  rowMean: ['u'],
  columnMean: ['u'],
  orthogonalize: ['u'],
  outerRows: ['u'],
  outerColumns: ['u'],
  times: ['a', 'b'],
  transpose: ['M'],
  identity: ['M'],
  inverseRoot: ['M', 'p'],
  orthonormal: ['M'],
} as const satisfies Record<MatrixFunctionName, readonly string[]>;

export const matrixFunctions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table),
);

export const isMatrixFunctionName = (name: string): name is MatrixFunctionName =>
  matrixFunctions.has(name);
