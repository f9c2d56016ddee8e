import type { Command, Event } from './protocol';

/** The page's half: one worker for the page's life, replaced when it crashes. */
export interface EngineClient {
  send(command: Command, transfer?: Transferable[]): void;
  /** Ends the worker and starts another on the next command. */
  restart(): void;
}

export interface EngineListener {
  event(event: Event): void;
  /** The worker is gone (out of memory, or its script did not load). */
  crashed(message: string): void;
}

/** @param listener hears every event; `crashed` at most once a worker. */
export const createEngineClient = (listener: EngineListener): EngineClient => {
  let worker: Worker | undefined;
  const start = () => {
    const created = new Worker(new URL('./main.ts', import.meta.url), {
      type: 'module',
      name: 'downhill-engine',
    });
    created.onmessage = ({ data }: MessageEvent<Event>) => listener.event(data);
    created.onerror = (error) => {
      error.preventDefault();
      if (worker !== created) return;
      created.terminate();
      worker = undefined;
      listener.crashed(error.message || 'the worker stopped without a message');
    };
    return created;
  };
  return {
    send: (command, transfer = []) => {
      worker ??= start();
      worker.postMessage(command, transfer);
    },
    restart: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
};
