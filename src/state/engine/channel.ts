import type { AnswerOf, Failure, RequestKind, RequestOf } from '../../worker/client';

/** How requests of one kind are asked, and who hears the answers. */
export interface ChannelOptions<K extends RequestKind> {
  /** So many may be under way at once; 1 unless said. */
  readonly most?: number;
  /** A newer request ends one that is under way for longer than this; unless said, it always waits for the answer. */
  readonly patienceMs?: number;
  /** A request goes to the worker, maybe once more after a crash: nothing of its answer is there. */
  begun?(request: RequestOf<K>): void;
  /** @param done all of the answer is there; false: a part of one that comes in several */
  answered(answer: AnswerOf<K>, request: RequestOf<K>, done: boolean): void;
  /** Instead of the answer, or of what is left of it. After a crash only where nothing is asked once more. */
  failed?(failure: Failure, request: RequestOf<K>): void;
  /** Its failures are told by whoever asks, not by a notice of the page. */
  readonly quiet?: boolean;
  /** It is worked on in the gaps of a training, and may be silent for long; whoever asks shows that it waits. */
  readonly patient?: boolean;
}

/** Requests of one kind: while answers are awaited, newer ones replace one another (the pattern of mosaic). */
export interface Channel<K extends RequestKind> {
  ask(request: RequestOf<K>): void;
  /** Nobody waits any more for what was asked. */
  cancel(): void;
  /** Nobody will ask any more. */
  close(): void;
}

/** What a channel needs of the engine. */
export interface ChannelPort<K extends RequestKind> {
  now(): number;
  /** @returns the request's id */
  send(request: RequestOf<K>): number;
  cancel(id: number): void;
}

/** What the engine tells a channel. */
export interface ChannelEnd<K extends RequestKind> {
  readonly quiet: boolean;
  answered(id: number, answer: AnswerOf<K>, done: boolean): void;
  /** Nothing more comes. */
  ended(id: number, failure?: Failure): void;
  /** The worker is gone. @param again the newest request goes out once more, to another one */
  lost(failure: Failure, again: boolean): void;
}

interface Sent<Request> {
  readonly id: number;
  readonly request: Request;
  readonly sentMs: number;
}

export const createChannel = <K extends RequestKind>(
  options: ChannelOptions<K>,
  port: ChannelPort<K>,
): Omit<Channel<K>, 'close'> & ChannelEnd<K> => {
  const { most = 1, patienceMs = Number.POSITIVE_INFINITY } = options;
  type Request = RequestOf<K>;
  /** The oldest first. */
  let underWay: readonly Sent<Request>[] = [];
  let waiting: { readonly request: Request } | undefined;

  const send = (request: Request) => {
    waiting = undefined;
    options.begun?.(request);
    underWay = [...underWay, { id: port.send(request), request, sentMs: port.now() }];
  };
  const drop = () => {
    for (const { id } of underWay) port.cancel(id);
    underWay = [];
  };
  const goOn = () => {
    if (waiting && underWay.length < most) send(waiting.request);
  };

  return {
    quiet: options.quiet ?? false,
    ask: (request) => {
      const [oldest] = underWay;
      if (oldest && port.now() - oldest.sentMs >= patienceMs) drop();
      if (underWay.length < most) send(request);
      else waiting = { request };
    },
    cancel: () => {
      waiting = undefined;
      drop();
    },
    answered: (id, answer, done) => {
      const sent = underWay.find((one) => one.id === id);
      if (!sent) return;
      // What was asked before it is out of date, should it still come.
      if (done) {
        for (const older of underWay) if (older.id < id) port.cancel(older.id);
        underWay = underWay.filter((one) => one.id > id);
      }
      options.answered(answer, sent.request, done);
      goOn();
    },
    ended: (id, failure) => {
      const sent = underWay.find((one) => one.id === id);
      underWay = underWay.filter((one) => one.id !== id);
      if (sent && failure) options.failed?.(failure, sent.request);
      goOn();
    },
    lost: (failure, again) => {
      const newest = waiting ?? underWay.at(-1);
      waiting = undefined;
      underWay = [];
      if (!newest) return;
      if (again) send(newest.request);
      else options.failed?.(failure, newest.request);
    },
  };
};
