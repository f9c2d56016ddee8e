import type { Span } from './ast';
import type { FormulaError, FormulaErrorCode } from './error';
import { fail, type Result, succeed } from './result';
import type { Said } from './said';

const nowhere: Span = { line: 1, column: 1, length: 1 };

/** An error at a place; without one, at the beginning. */
export const formulaError = (
  code: FormulaErrorCode,
  message: string | Said,
  at: Span | undefined,
): FormulaError => {
  const { line, column, length } = at ?? nowhere;
  const place = { line, column, length: Math.max(1, length) };
  return typeof message === 'string'
    ? { code, message, ...place }
    : { code, message: message.english, said: message, ...place };
};

/** Carries a FormulaError out of a recursion; never leaves this folder. */
export class FormulaFailure extends Error {
  readonly error: FormulaError;
  constructor(error: FormulaError) {
    super(error.message);
    this.error = error;
  }
}

export const reject = (
  code: FormulaErrorCode,
  message: string | Said,
  at: Span | undefined,
): never => {
  throw new FormulaFailure(formulaError(code, message, at));
};

/** Runs a recursion and turns its failure into a value; every other exception is a bug and passes. */
export const attempt = <T>(run: () => T): Result<T, FormulaError> => {
  try {
    return succeed(run());
  } catch (thrown) {
    if (thrown instanceof FormulaFailure) return fail(thrown.error);
    throw thrown;
  }
};
