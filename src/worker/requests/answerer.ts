import type { SliceHost } from '../../engine/run-slices';
import type { OpenedRace } from '../opened-race';

/** Whoever asked, as the work sees them. */
export interface Asker<Answer> {
  readonly host: SliceHost;
  /** The race of networks that is open now. */
  readonly network: () => Promise<OpenedRace | undefined>;
  /** Nobody waits for the answer any more. */
  readonly cancelled: () => boolean;
  /** A part of an answer that comes in several. @param transfer buffers that move without a copy */
  tell(part: Answer, transfer?: ArrayBuffer[]): void;
}

export interface Reply<Answer> {
  readonly answer: Answer;
  /** Buffers of the answer that move without a copy. They must be the answer's own: here they are gone. */
  readonly transfer?: ArrayBuffer[];
}

/**
 * The worker's half of a request.
 * @returns the answer; undefined where all of it was told in parts, or where nobody waits any more
 * @throws what the page is to be told in the answer's place
 */
export type Answerer<Request, Answer> = (
  request: Request,
  asker: Asker<Answer>,
) => Reply<Answer> | Promise<Reply<Answer> | undefined>;
