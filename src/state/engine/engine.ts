import type {
  Ask,
  ConnectEngine,
  CrashCode,
  Event,
  Failure,
  NetworkCommand,
  NetworkEvent,
  RequestKind,
} from '../../worker/client';
import { type Channel, type ChannelEnd, type ChannelOptions, createChannel } from './channel';
import type { Clock } from './clock';

type CrashListener = (message: string, again: boolean, code: CrashCode) => void;

/** The page's one worker, whatever it is asked. */
export interface Engine {
  /** A way to ask one kind of request, until it is closed. */
  channel<K extends RequestKind>(kind: K, options: ChannelOptions<K>): Channel<K>;
  /** Hears the failures that no channel tells by itself. Returns the way out, as the others do. */
  onFailure(listener: (failure: Failure) => void): () => void;
  /** A number for a race of networks that no other one had. */
  nextSession(): number;
  /** Steers the race of networks: there is one in the worker at a time. */
  send(command: NetworkCommand, transfer?: Transferable[]): void;
  onNetwork(listener: (event: NetworkEvent) => void): () => void;
  /** What it sends goes to a new worker; `again`: whether to send what the old one left unanswered. */
  onCrash(listener: CrashListener): () => void;
  /** Gives the worker up as crashed. */
  giveUp(message: string): void;
  dispose(): void;
}

/** A worker that stops again this soon after another one did is not asked for the same once more. */
const CALM_MS = 30_000;

const listened = <T>(listeners: Set<T>, listener: T): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const createEngine = (connect: ConnectEngine, clock: Clock): Engine => {
  /** By the ids of their requests under way. */
  const channels = new Map<number, ChannelEnd<RequestKind>>();
  const all = new Set<Pick<ChannelEnd<RequestKind>, 'lost'>>();
  const failureListeners = new Set<(failure: Failure) => void>();
  const networkListeners = new Set<(event: NetworkEvent) => void>();
  const crashListeners = new Set<CrashListener>();
  let lastId = 0;
  let lastSession = 0;
  let crashedMs = Number.NEGATIVE_INFINITY;

  const hear = (event: Event): void => {
    switch (event.type) {
      case 'alive':
      case 'thread':
        return;
      case 'threads-refused': {
        const { type: code, message } = event;
        for (const listener of [...failureListeners]) listener({ code, message });
        return;
      }
      case 'answer':
        channels.get(event.id)?.answered(event.id, event.answer, event.done);
        if (event.done) channels.delete(event.id);
        return;
      case 'done':
        channels.get(event.id)?.ended(event.id);
        channels.delete(event.id);
        return;
      case 'failed': {
        const channel = channels.get(event.id);
        channels.delete(event.id);
        channel?.ended(event.id, event);
        if (!channel?.quiet) for (const listener of [...failureListeners]) listener(event);
        return;
      }
      default:
        for (const listener of [...networkListeners]) listener(event);
    }
  };

  const client = connect({
    event: hear,
    crashed: (message, code) => {
      const nowMs = clock.now();
      // Without threads it is not the same once more.
      const again = nowMs - crashedMs > CALM_MS || code === 'threads-stuck';
      crashedMs = nowMs;
      channels.clear();
      for (const channel of [...all]) channel.lost({ code, message }, again);
      for (const listener of [...crashListeners]) listener(message, again, code);
    },
  });

  return {
    channel: <K extends RequestKind>(kind: K, options: ChannelOptions<K>) => {
      const channel = createChannel<K>(options, {
        now: clock.now,
        send: (request) => {
          lastId += 1;
          channels.set(lastId, channel as unknown as ChannelEnd<RequestKind>);
          // The union's member of just this kind, which TypeScript can't see of a kind that is a parameter.
          client.send({ type: 'ask', id: lastId, kind, request } as unknown as Ask);
          return lastId;
        },
        cancel: (id) => {
          channels.delete(id);
          client.send({ type: 'cancel', id });
        },
      });
      all.add(channel);
      return {
        ask: channel.ask,
        cancel: channel.cancel,
        close: () => {
          all.delete(channel);
          channel.cancel();
        },
      };
    },
    onFailure: (listener) => listened(failureListeners, listener),
    nextSession: () => {
      lastSession += 1;
      return lastSession;
    },
    send: client.send,
    onNetwork: (listener) => listened(networkListeners, listener),
    onCrash: (listener) => listened(crashListeners, listener),
    giveUp: client.giveUp,
    dispose: client.end,
  };
};
