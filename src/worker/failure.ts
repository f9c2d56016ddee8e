import { messageOf } from '../formula/message-of';
import type { FailureCode } from './protocol';

/** A part of the worker that could not be fetched: no fault of its code, and the next try may succeed. */
class PartMissing extends Error {}

/** For the end of an `import()`: whatever it fails with is told as a part that did not arrive. */
export const missing = (cause: unknown): never => {
  throw new PartMissing(messageOf(cause), { cause });
};

/** What the page is told; it has a sentence of its own for a part that is missing. */
export const failureOf = (
  error: unknown,
): { readonly code: FailureCode; readonly message: string } => ({
  code: error instanceof PartMissing ? 'part-missing' : 'engine-failed',
  message: messageOf(error),
});
