import type { FormulaError } from '../formula/error';
import { fail } from '../formula/result';

/** Why an experiment is not valid: one sentence on one line, and the field that it is about. */
export interface ExperimentError {
  readonly code: ExperimentErrorCode;
  /** Where, as a path: `runs[0].hyper.lr`; empty for the document as a whole. */
  readonly field: string;
  /** Names the field and says what is allowed there. */
  readonly message: string;
  /** Where a formula or a rule is wrong: its error with line and column. */
  readonly formula?: FormulaError;
}

export type ExperimentErrorCode =
  | 'wrong-type'
  | 'out-of-range'
  | 'unknown-key'
  | 'unknown-id'
  | 'missing'
  | 'not-allowed'
  | 'formula'
  | 'unsupported-version';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A failed result whose message begins with the field. */
export const problem = (code: ExperimentErrorCode, field: string, text: string) =>
  fail<ExperimentError>({
    code,
    field,
    message: oneLine(field === '' ? text : `${field}: ${text}`),
  });

/** A failed result for a formula inside a field. */
export const formulaProblem = (field: string, error: FormulaError) =>
  fail<ExperimentError>({
    code: 'formula',
    field,
    message: oneLine(`${field}: line ${error.line}, column ${error.column}: ${error.message}`),
    formula: error,
  });
