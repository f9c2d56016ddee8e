import type { FormulaError } from '../formula/error';
import { printable } from '../formula/printable';
import { fail } from '../formula/result';
import type { Said } from '../formula/said';
import { sayExperiment } from './sentences';

/** Why an experiment is not valid: one sentence on one line, and the field that it is about. */
export interface ExperimentError {
  readonly code: ExperimentErrorCode;
  /** Where, as a path: `runs[0].hyper.lr`; empty for the document as a whole. */
  readonly field: string;
  /** Names the field and says what is allowed there. */
  readonly message: string;
  /** The same by its key, for other languages; missing where a message has no key. */
  readonly said?: Said;
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
  | 'unsupported-version'
  /** The part of the page that knows about this comes later. */
  | 'not-loaded';

/** A field may hold names from a link; a message holds what is allowed there, which is our own and may be long. */
const MOST = { field: 160, message: 1500 };

const shownField = (field: string) => printable(field, MOST.field);

/** A failed result whose message begins with the field. */
export const problem = (code: ExperimentErrorCode, field: string, text: string | Said) => {
  const english = typeof text === 'string' ? text : text.english;
  const shown = shownField(field);
  const message = printable(field === '' ? english : `${shown}: ${english}`, MOST.message);
  if (typeof text === 'string') return fail<ExperimentError>({ code, field: shown, message });
  const said = field === '' ? text : sayExperiment('inField', { field: shown, problem: text });
  return fail<ExperimentError>({ code, field: shown, message, said });
};

/** A failed result for a formula inside a field. */
export const formulaProblem = (field: string, error: FormulaError) =>
  fail<ExperimentError>({
    code: 'formula',
    field,
    message: printable(
      `${shownField(field)}: line ${error.line}, column ${error.column}: ${error.message}`,
      MOST.message,
    ),
    said: sayExperiment('inField', {
      field: shownField(field),
      problem: sayExperiment('formula', {
        line: error.line,
        column: error.column,
        problem: error.said ?? error.message,
      }),
    }),
    formula: error,
  });
