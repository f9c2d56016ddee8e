import type { Command, Event } from './messages';
import type { FailureCode } from './protocol';

export type {
  AnswerOf,
  Ask,
  Event,
  Failure,
  NetworkCommand,
  NetworkEvent,
  RequestKind,
  RequestOf,
} from './messages';

/** Making a thread takes milliseconds; after so many of these the worker is stuck in it for ever. */
const TICK_MS = 2000;
const TICKS = 5;

/** The page's half: one worker for the page's life, replaced when it crashes. */
export interface EngineClient {
  send(command: Command, transfer?: Transferable[]): void;
  /** Gives the worker up as crashed; the next command starts another one. */
  giveUp(message: string): void;
  /** Ends the worker; nothing more is heard. */
  end(): void;
}

export type CrashCode = Extract<FailureCode, 'worker-crashed' | 'threads-stuck'>;

export interface EngineListener {
  event(event: Event): void;
  /**
   * The worker is gone (out of memory, or its script did not load); what is sent from now on goes to a new one.
   * `threads-stuck`: it did not come back from making a thread; the next one makes none.
   * @param message empty where the browser has none
   */
  crashed(message: string, code: CrashCode): void;
}

/** How a page gets its engine: in a worker of its own, or in a test beside it. */
export type ConnectEngine = (listener: EngineListener) => EngineClient;

/** In workers that `create` makes. `crashed` is heard at most once a worker. */
export const connectBy =
  (create: () => Worker): ConnectEngine =>
  (listener) => {
    let worker: Worker | undefined;
    let alone = false;
    let ticking: ReturnType<typeof setInterval> | undefined;
    const end = () => {
      clearInterval(ticking);
      worker?.terminate();
      worker = undefined;
    };
    const giveUp = (message: string) => {
      end();
      listener.crashed(message, 'worker-crashed');
    };
    /** Counts ticks, not time: of a page that was frozen nothing is late when it wakes up. */
    const expectThread = () => {
      let left = TICKS;
      clearInterval(ticking);
      ticking = setInterval(() => {
        left -= 1;
        if (left > 0) return;
        alone = true;
        end();
        listener.crashed('', 'threads-stuck');
      }, TICK_MS);
    };
    const start = () => {
      const created = create();
      const crashed = (message: string) => {
        if (worker === created) giveUp(message);
      };
      created.onmessage = ({ data }: MessageEvent<Event>) => {
        if (worker !== created) return;
        // The worker has this lock as long as it lives: a browser that ends one says it in no other way.
        if (data.type === 'alive') navigator.locks.request(data.lock, () => crashed(''));
        else if (data.type === 'thread') data.made ? clearInterval(ticking) : expectThread();
        else listener.event(data);
      };
      created.onerror = (error) => {
        error.preventDefault();
        crashed(error.message);
      };
      created.onmessageerror = () => crashed('');
      if (alone) created.postMessage({ type: 'alone' } satisfies Command);
      return created;
    };
    return {
      send: (command, transfer = []) => {
        worker ??= start();
        worker.postMessage(command, transfer);
      },
      giveUp,
      end,
    };
  };
