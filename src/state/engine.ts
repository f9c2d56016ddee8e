import { createEngineClient, type EngineClient, type EngineListener } from '../worker/client';
import type { Event } from '../worker/protocol';

type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;
type Handlers = { [T in Event['type']]?: (event: EventOf<T>) => void };

const handlers: Handlers[] = [];
const crashListeners: ((message: string) => void)[] = [];

/** Hears the events it names, for the page's life. */
export const onEngine = (handled: Handlers): void => {
  handlers.push(handled);
};

export const onEngineCrash = (listener: (message: string) => void): void => {
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
    for (const crashed of crashListeners) crashed(message);
  },
};

/** The page's one worker. */
export const engine: EngineClient = createEngineClient(listener);
