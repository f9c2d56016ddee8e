import type { Said } from './said';

/** What is wrong with a formula's text, where, and what to write instead. */
export interface FormulaError {
  /** Stable and machine-readable, for example `unknown-name`. */
  readonly code: FormulaErrorCode;
  /** One sentence that names the thing and the remedy. */
  readonly message: string;
  /** The same by its key, for other languages; missing where a message has no key yet. */
  readonly said?: Said;
  /** 1-based line and column of the first wrong character. */
  readonly line: number;
  readonly column: number;
  /** How many characters to underline; at least 1. */
  readonly length: number;
}

export type FormulaErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many-names'
  | 'bad-character'
  | 'bad-number'
  | 'unexpected'
  | 'unclosed'
  | 'unknown-name'
  | 'unknown-function'
  | 'wrong-arguments'
  | 'not-assignable'
  | 'reserved-name'
  | 'no-update'
  | 'bad-reduction'
  | 'bad-matrix'
  | 'not-differentiable'
  | 'needs-network';
