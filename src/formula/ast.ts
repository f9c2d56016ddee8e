/** Where a node stands in its text: 1-based line and column, and its length in characters. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=';

/** Functions of numbers, applied element by element. */
export type FunctionName =
  | 'if'
  | 'abs'
  | 'sign'
  | 'sqrt'
  | 'cbrt'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'tanh'
  | 'sec'
  | 'csc'
  | 'cot'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'atan2'
  | 'sinh'
  | 'cosh'
  | 'log2'
  | 'log10'
  | 'hypot'
  | 'sigmoid'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'min'
  | 'max'
  | 'clamp'
  | 'pow'
  | ChainName;

/**
 * The product and the quotient of the chain rule, made by derivatives alone, which no text can name: 0 where the first
 * argument is 0, whatever the second is.
 */
export type ChainName = 'zeroTimes' | 'zeroOver';

/** Functions that make one number of a whole layer, or of all parameters: `norm(g)`, `norm(g, all)`. */
export type ReductionName = 'sum' | 'mean' | 'norm' | 'dot';

/**
 * Functions that make one number of all points of a data set: `mean((x*u + y - v)^2)`. `atMax(f, g)`, made by derivatives
 * alone, is the mean of g over the points at which f is largest.
 */
export type DataReductionName = 'sum' | 'mean' | 'max' | 'atMax';

/** Functions of a layer as a matrix: see `matrix/functions.ts`. */
export type MatrixFunctionName =
  | 'rows'
  | 'columns'
  | 'rowMean'
  | 'columnMean'
  | 'orthogonalize'
  | 'outerRows'
  | 'outerColumns'
  | 'times'
  | 'transpose'
  | 'identity'
  | 'inverseRoot'
  | 'orthonormal';

/** `layer`: one number per parameter tensor; `all`: one number for all parameters together. */
export type ReductionScope = 'layer' | 'all';

export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly span?: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span?: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span?: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span?: Span;
    }
  | {
      readonly kind: 'call';
      readonly callee: FunctionName;
      readonly args: readonly Expression[];
      readonly span?: Span;
    }
  | {
      readonly kind: 'reduce';
      readonly callee: ReductionName;
      readonly args: readonly Expression[];
      readonly over: ReductionScope;
      readonly span?: Span;
    }
  | {
      readonly kind: 'data';
      readonly callee: DataReductionName;
      readonly args: readonly Expression[];
      readonly span?: Span;
    }
  | {
      readonly kind: 'matrix';
      readonly callee: MatrixFunctionName;
      readonly args: readonly Expression[];
      readonly span?: Span;
    };

/** `target = value`. */
export interface Statement {
  readonly target: string;
  readonly value: Expression;
  readonly span?: Span;
}

/** An update rule: statements in order, one a line (or separated by `;`). */
export interface Rule {
  readonly statements: readonly Statement[];
}
