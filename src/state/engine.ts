import type { SaidValue } from '../formula/said';
import { createEngineClient, type EngineClient, type EngineListener } from '../worker/client';
import type { Event } from '../worker/protocol';

/** What a crash is told with. */
export const crashReason = (message: string): SaidValue =>
  message || { key: 'recovery.silent', values: {}, english: 'without a message' };

type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;
type Handlers = { [T in Event['type']]?: (event: EventOf<T>) => void };

const handlers: Handlers[] = [];
/** A worker that stops again this soon after another one did is not asked for the same once more. */
const CALM_MS = 30_000;

type CrashListener = (message: string, again: boolean) => void;
const crashListeners: CrashListener[] = [];
let crashedMs = Number.NEGATIVE_INFINITY;

/** Hears the events it names, for the page's life. */
export const onEngine = (handled: Handlers): void => {
  handlers.push(handled);
};

/** @param listener what it sends goes to a new worker; `again`: whether to send what the old one left unanswered */
export const onEngineCrash = (listener: CrashListener): void => {
  crashListeners.push(listener);
};

const listener: EngineListener = {
  event: (event) => {
    for (const handled of handlers) {
      // The union's tag picks the handler of just that type; TypeScript can't see it through the mapped type.
      (handled[event.type] as ((event: Event) => void) | undefined)?.(event);
    }
  },
  crashed: (message) => {
    const nowMs = performance.now();
    const again = nowMs - crashedMs > CALM_MS;
    crashedMs = nowMs;
    for (const crashed of crashListeners) crashed(message, again);
  },
};

/** The page's one worker. */
export const engine: EngineClient = createEngineClient(listener);
