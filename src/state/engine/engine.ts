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
  /** A way to ask one kind of request, for the page's life. */
  channel<K extends RequestKind>(kind: K, options: ChannelOptions<K>): Channel<K>;
  /** Hears the failures that no channel tells by itself. */
  onFailure(listener: (failure: Failure) => void): void;
  /** Steers the race of networks. */
  send(command: NetworkCommand, transfer?: Transferable[]): void;
  onNetwork(listener: (event: NetworkEvent) => void): void;
  /** What it sends goes to a new worker; `again`: whether to send what the old one left unanswered. */
  onCrash(listener: CrashListener): void;
  /** Gives the worker up as crashed. */
  giveUp(message: string): void;
  dispose(): void;
}

/** A worker that stops again this soon after another one did is not asked for the same once more. */
const CALM_MS = 30_000;

export const createEngine = (connect: ConnectEngine, clock: Clock): Engine => {
  /** By the ids of their requests under way. */
  const channels = new Map<number, ChannelEnd<RequestKind>>();
  const all: Pick<ChannelEnd<RequestKind>, 'lost'>[] = [];
  const failureListeners: ((failure: Failure) => void)[] = [];
  const networkListeners: ((event: NetworkEvent) => void)[] = [];
  const crashListeners: CrashListener[] = [];
  let lastId = 0;
  let crashedMs = Number.NEGATIVE_INFINITY;

  const hear = (event: Event): void => {
    switch (event.type) {
      case 'alive':
      case 'thread':
        return;
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
        if (!channel?.quiet) for (const listener of failureListeners) listener(event);
        return;
      }
      default:
        for (const listener of networkListeners) listener(event);
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
      for (const channel of all) channel.lost({ code, message }, again);
      for (const listener of crashListeners) listener(message, again, code);
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
      all.push(channel);
      return channel;
    },
    onFailure: (listener) => failureListeners.push(listener),
    send: client.send,
    onNetwork: (listener) => networkListeners.push(listener),
    onCrash: (listener) => crashListeners.push(listener),
    giveUp: client.giveUp,
    dispose: client.end,
  };
};
