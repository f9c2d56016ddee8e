import type { MatrixFunctionName } from '../ast';
import { limits } from '../limits';
import { newtonSchulz } from '../matrix/orthogonalize';
import type { StateShape } from './rule';

/** The Python names of the matrix functions. */
export const matrixPython: Readonly<Record<MatrixFunctionName, string>> = {
  rows: 'row_count',
  columns: 'column_count',
  rowMean: 'row_mean',
  columnMean: 'column_mean',
  orthogonalize: 'orthogonalize',
  outerRows: 'outer_rows',
  outerColumns: 'outer_columns',
  times: 'times',
  transpose: 'transpose',
  identity: 'identity',
  inverseRoot: 'inverse_root',
  orthonormal: 'orthonormal',
};

/** How a library writes what the functions need; arguments and results are texts. */
export interface MatrixDialect {
  /** `return` of `as_matrix(u)`: [inputs, outputs], or one column. */
  readonly asMatrix: string;
  /** `return` of `as_layer(m, like)`, its inverse. */
  readonly asLayer: string;
  /** `return` of `row_mean(u)` and `column_mean(u)`, which keep every axis. */
  readonly rowMean: string;
  readonly columnMean: string;
  readonly transpose: (m: string) => string;
  readonly norm: (m: string) => string;
  /** A number as an array without axes. */
  readonly scalar: (value: string, like: string) => string;
  readonly eye: (count: string, like: string) => string;
  readonly eigh: (m: string) => string;
  readonly qr: (m: string) => string;
  readonly nonNegative: (u: string) => string;
  /** -1 where negative, else 1. */
  readonly signs: (r: string) => string;
}

/** Everything that may be defined, so that no variable of a rule takes the name. */
export const matrixNames: readonly string[] = [
  ...Object.values(matrixPython),
  'as_matrix',
  'as_layer',
  'left_identity',
  'right_identity',
];

/** How state of these shapes begins: the text of `value` times the identity, or filled with it. */
export const matrixInitial = (
  shape: StateShape,
  fill: (like: string) => string,
  p: string,
  value: string,
): string => {
  if (shape === 'left' || shape === 'right') return `${shape}_identity(${p}, ${value})`;
  return fill(`${shape === 'row' ? 'row_mean' : 'column_mean'}(${p})`);
};

type Definition = readonly [
  needs: readonly string[],
  lines: (d: MatrixDialect) => readonly string[],
];

const { a, b, c, steps, eps } = newtonSchulz;
const gram = (name: string, product: (d: MatrixDialect) => string, side: number): Definition => [
  ['as_matrix'],
  (d) => [
    `def ${name}(u):`,
    '    m = as_matrix(u)',
    `    # A side longer than ${limits.matrixSide} has no matrix.`,
    `    return ${product(d)} if m.shape[${side}] <= ${limits.matrixSide} else ${d.scalar('1.0', 'u')}`,
  ],
];
const identity = (name: string, side: number): Definition => [
  ['as_matrix'],
  (d) => [
    `def ${name}(u, value):`,
    `    count = as_matrix(u).shape[${side}]`,
    `    return value * ${d.eye('count', 'u')} if count <= ${limits.matrixSide} else ${d.scalar('1.0', 'u')}`,
  ],
];

const definitions: Readonly<Record<string, Definition>> = {
  as_matrix: [
    [],
    (d) => [
      'def as_matrix(u):',
      '    """A layer as a matrix of inputs by outputs; a vector is one column."""',
      `    return ${d.asMatrix}`,
    ],
  ],
  as_layer: [[], (d) => ['def as_layer(m, like):', `    return ${d.asLayer}`]],
  row_count: [
    ['as_matrix'],
    (d) => ['def row_count(u):', `    return ${d.scalar('float(as_matrix(u).shape[0])', 'u')}`],
  ],
  column_count: [
    ['as_matrix'],
    (d) => ['def column_count(u):', `    return ${d.scalar('float(as_matrix(u).shape[1])', 'u')}`],
  ],
  row_mean: [[], (d) => ['def row_mean(u):', `    return ${d.rowMean}`]],
  column_mean: [[], (d) => ['def column_mean(u):', `    return ${d.columnMean}`]],
  orthogonalize: [
    ['as_matrix', 'as_layer'],
    (d) => [
      'def orthogonalize(u):',
      '    """Newton-Schulz: singular values go towards 1 (https://kellerjordan.github.io/posts/muon/)."""',
      '    x = as_matrix(u)',
      '    tall = x.shape[0] > x.shape[1]',
      `    x = ${d.transpose('x')} if tall else x`,
      `    x = x / (${d.norm('x')} + ${eps})`,
      `    for _ in range(${steps}):`,
      `        m = x @ ${d.transpose('x')}`,
      `        x = ${a} * x + (${b} * m + ${c} * (m @ m)) @ x`,
      `    return as_layer(${d.transpose('x')} if tall else x, u)`,
    ],
  ],
  outer_rows: gram('outer_rows', (d) => `m @ ${d.transpose('m')}`, 0),
  outer_columns: gram('outer_columns', (d) => `${d.transpose('m')} @ m`, 1),
  left_identity: identity('left_identity', 0),
  right_identity: identity('right_identity', 1),
  times: [
    ['as_matrix', 'as_layer'],
    () => [
      'def times(a, b, square):',
      '    """The product of a square matrix, on the left or on the right or both, and a layer."""',
      '    if square == "both":',
      '        return a @ b if len(a.shape) == 2 else a',
      '    m, u = (a, b) if square == "left" else (b, a)',
      '    if len(m.shape) != 2:',
      '        return u',
      '    return as_layer(m @ as_matrix(u) if square == "left" else as_matrix(u) @ m, u)',
    ],
  ],
  transpose: [
    [],
    (d) => ['def transpose(m):', `    return ${d.transpose('m')} if len(m.shape) == 2 else m`],
  ],
  identity: [
    [],
    (d) => [
      'def identity(m):',
      `    return ${d.eye('m.shape[0]', 'm')} if len(m.shape) == 2 else ${d.scalar('1.0', 'm')}`,
    ],
  ],
  inverse_root: [
    [],
    (d) => [
      'def inverse_root(m, p):',
      '    """m^(-1/p) of a symmetric matrix."""',
      '    if len(m.shape) != 2:',
      '        return m',
      `    values, vectors = ${d.eigh('m')}`,
      `    return vectors * ${d.nonNegative('values')} ** (-1 / p) @ ${d.transpose('vectors')}`,
    ],
  ],
  orthonormal: [
    [],
    (d) => [
      'def orthonormal(m):',
      '    """Q of m = Q R with a positive diagonal of R."""',
      '    if len(m.shape) != 2:',
      '        return m',
      `    q, r = ${d.qr('m')}`,
      `    return q * ${d.signs('r')}`,
    ],
  ],
};

/** The definitions of some functions and of what they call, two empty lines between. */
export const defineMatrix = (
  dialect: MatrixDialect,
  names: Iterable<string>,
): readonly string[] => {
  const wanted = new Set<string>();
  const want = (name: string): void => {
    if (wanted.has(name) || !Object.hasOwn(definitions, name)) return;
    for (const needed of definitions[name]?.[0] ?? []) want(needed);
    wanted.add(name);
  };
  for (const name of names) want(name);
  return [...wanted].flatMap((name, k) => {
    const lines = definitions[name]?.[1](dialect) ?? [];
    return k === 0 ? lines : ['', '', ...lines];
  });
};
