/** Bounds on untrusted text, so that no formula can make a reader slow or deep. */
export const limits = {
  /** Characters of a text. */
  length: 4000,
  /** Parentheses, calls, unary minuses and exponents inside each other. */
  nesting: 64,
  /** Operators in one chain (`a + b + c …` nests to the left), so that every reader may recurse. */
  chain: 256,
  /** Height of an expression's tree. */
  height: 320,
  /** Letters of one name. */
  nameLength: 100,
  /** Distinct names in one text. */
  names: 64,
  statements: 500,
  /** Matrix functions in one rule: each works through whole layers. */
  matrixCalls: 32,
  /** Sides of the square matrices that `outerRows` and `outerColumns` make; a longer side has none. */
  matrixSide: 256,
  /** Distinct nodes of a surface's value and gradient. */
  gradientNodes: 6_000,
  /** Distinct nodes of its value, gradient and Hessian together. */
  derivedNodes: 20_000,
  /** Nodes of a surface's gradient written out as a tree, for readers that do not share. */
  derivedTree: 250_000,
  /** The same of a formula over data, which is computed for every point. */
  fit: { gradientNodes: 600, derivedNodes: 4_000, derivedTree: 250_000 },
} as const;
