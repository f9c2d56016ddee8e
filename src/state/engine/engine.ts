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

type CrashListener = (message: string, again: boolean, code: CrashCode | 'stopped') => void;

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
  /** The same because the visitor wants it: nothing is asked once more, and nobody is told of a crash. */
  stop(): void;
  /** Hears when something asked has not been heard of for long, and when that is over. */
  onLong(listener: (long: boolean) => void): () => void;
  /** @param heard called when the worker hears: it is busy, not dead */
  ping(heard: () => void): void;
  dispose(): void;
}

/** A worker that stops again this soon after another one did is not asked for the same once more. */
const CALM_MS = 30_000;

/** Nobody is left without a word of what was asked for longer than this. */
const LONG_MS = 10_000;
const LOOK_MS = 2000;

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

  /** When what was asked was last heard of. */
  const heardMs = new Map<number, number>();
  const longListeners = new Set<(long: boolean) => void>();
  const pinged: (() => void)[] = [];
  let stopping = false;
  let long = false;
  let cancelLook: (() => void) | undefined;

  const look = (afterMs: number): void => {
    cancelLook?.();
    cancelLook = heardMs.size > 0 ? clock.after(afterMs, () => look(LOOK_MS)) : undefined;
    const since = clock.now() - LONG_MS;
    const isLong = [...heardMs.values()].some((ms) => ms <= since);
    if (isLong === long) return;
    long = isLong;
    for (const listener of [...longListeners]) listener(long);
  };
  const forget = (id: number): void => {
    channels.delete(id);
    if (heardMs.delete(id) && heardMs.size === 0) look(0);
  };

  const hear = (event: Event): void => {
    switch (event.type) {
      case 'alive':
      case 'thread':
        return;
      case 'pong':
        pinged.shift()?.();
        return;
      case 'answer':
        channels.get(event.id)?.answered(event.id, event.answer, event.done);
        if (event.done) forget(event.id);
        else if (heardMs.has(event.id)) heardMs.set(event.id, clock.now());
        return;
      case 'done':
        channels.get(event.id)?.ended(event.id);
        forget(event.id);
        return;
      case 'failed': {
        const channel = channels.get(event.id);
        forget(event.id);
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
      const calm = nowMs - crashedMs > CALM_MS || code === 'threads-stuck';
      const again = calm && !stopping;
      crashedMs = stopping ? crashedMs : nowMs;
      channels.clear();
      heardMs.clear();
      look(0);
      for (const channel of [...all]) channel.lost({ code, message }, again);
      pinged.length = 0;
      for (const listener of [...crashListeners])
        listener(message, again, stopping ? 'stopped' : code);
    },
  });

  return {
    channel: <K extends RequestKind>(kind: K, options: ChannelOptions<K>) => {
      const channel = createChannel<K>(options, {
        now: clock.now,
        send: (request) => {
          lastId += 1;
          channels.set(lastId, channel as unknown as ChannelEnd<RequestKind>);
          if (!options.patient) heardMs.set(lastId, clock.now());
          if (heardMs.size > 0 && !cancelLook) look(LONG_MS);
          // The union's member of just this kind, which TypeScript can't see of a kind that is a parameter.
          client.send({ type: 'ask', id: lastId, kind, request } as unknown as Ask);
          return lastId;
        },
        cancel: (id) => {
          forget(id);
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
    stop: () => {
      stopping = true;
      client.giveUp('');
      stopping = false;
    },
    onLong: (listener) => listened(longListeners, listener),
    ping: (heard) => {
      pinged.push(heard);
      client.send({ type: 'ping' });
    },
    dispose: () => {
      cancelLook?.();
      client.end();
    },
  };
};
