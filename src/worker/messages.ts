import type { NetworkCommand, NetworkEvent } from './network-messages';
import type { FailureCode } from './protocol';
import type { AnswerOf, RequestKind, RequestOf } from './requests/table';

/** Everything that crosses between page and worker: two discriminated unions, types only. */

export type { AnswerOf, NetworkCommand, NetworkEvent, RequestKind, RequestOf };

type AskOf<K extends RequestKind> = {
  readonly type: 'ask';
  /** Never used before. */
  readonly id: number;
  readonly kind: K;
  readonly request: RequestOf<K>;
};
export type Ask = { [K in RequestKind]: AskOf<K> }[RequestKind];

export type Command =
  | Ask
  /** Nobody waits for this answer any more. */
  | { readonly type: 'cancel'; readonly id: number }
  /** Whether it hears anything. */
  | { readonly type: 'ping' }
  /** Before any race of networks: no threads beside the worker. */
  | { readonly type: 'alone' }
  | NetworkCommand;

type ToldOf<K extends RequestKind> = {
  readonly type: 'answer';
  readonly id: number;
  readonly kind: K;
  readonly answer: AnswerOf<K>;
  /** Nothing more comes. */
  readonly done: boolean;
};

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

export type Event =
  /** The worker is there, and holds the lock of this name while it is. */
  | { readonly type: 'alive'; readonly lock: string }
  /** A thread beside the worker is being made, or is made. */
  | { readonly type: 'thread'; readonly made: boolean }
  /** The answer to a ping: the worker is busy, not dead. */
  | { readonly type: 'pong' }
  | { [K in RequestKind]: ToldOf<K> }[RequestKind]
  /** All of an answer was told. */
  | { readonly type: 'done'; readonly id: number; readonly kind: RequestKind }
  /** In the place of the answer, or of what is left of it. */
  | ({ readonly type: 'failed'; readonly id: number; readonly kind: RequestKind } & Failure)
  | NetworkEvent;

/** Tells the page; buffers in `transfer` move without a copy and are gone here. */
export type Post = (event: Event, transfer?: Transferable[]) => void;
