import type { Request } from '../../e2e/harness/call';

/** A call to a process of Node; asked to, it answers with the bytes that the call allocated. */
export interface NodeRequest extends Request {
  readonly heap: boolean;
}
