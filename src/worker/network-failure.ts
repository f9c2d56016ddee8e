import { failureOf } from './failure';
import type { NetworkEvent } from './network-messages';
import type { FailureCode } from './protocol';

/** An expected failure, with the code the page knows. */
export class NetworkFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

type Told = Extract<NetworkEvent, { type: 'failure' }>;

/** Failures that say themselves what they are: of this file, and of the data's loader. */
export const isExpected = (
  error: unknown,
): error is Pick<NetworkFailure, 'code' | 'message'> & Pick<Told, 'values'> =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  // Those of the browser's exceptions are numbers.
  typeof error.code === 'string' &&
  'message' in error;

/** What the page is told of anything that a session failed with. */
export const networkFailure = (session: number, error: unknown): Told => {
  const { code, message, values } = isExpected(error)
    ? error
    : { ...failureOf(error), values: undefined };
  const lost = /device.*lost|context lost/i.test(message);
  // A trap of WebAssembly leaves its memory as it is: no step after it can be trusted.
  const trapped = error instanceof WebAssembly.RuntimeError;
  return {
    type: 'failure',
    session,
    code: lost ? 'device-lost' : trapped ? 'worker-crashed' : code,
    message,
    ...(values === undefined ? {} : { values }),
  };
};
