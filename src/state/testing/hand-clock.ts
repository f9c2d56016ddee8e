import type { Clock } from '../engine/clock';
import type { FrameScheduler } from '../frames/frame-loop';

/** A page's time and frames, moved on by hand. */
export interface HandClock {
  readonly clock: Clock;
  readonly frames: FrameScheduler;
  /** Lets so much time pass; what is due on the way happens, in its order. */
  pass(ms: number): void;
  /** The next frames, 16 ms apart, as far as anybody wants one. */
  paint(count?: number): void;
  /** How many wait for a time or for a frame. */
  readonly waiting: number;
}

const FRAME_MS = 16;

export const createHandClock = (): HandClock => {
  let nowMs = 0;
  let lastId = 0;
  const timers = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  const painters = new Map<number, (timeMs: number) => void>();
  const put = <T>(into: Map<number, T>, value: T): (() => void) => {
    lastId += 1;
    const id = lastId;
    into.set(id, value);
    return () => {
      into.delete(id);
    };
  };
  const pass = (ms: number) => {
    const endMs = nowMs + ms;
    for (;;) {
      const [next] = [...timers].sort((a, b) => a[1].atMs - b[1].atMs || a[0] - b[0]);
      if (!next || next[1].atMs > endMs) break;
      timers.delete(next[0]);
      nowMs = Math.max(nowMs, next[1].atMs);
      next[1].run();
    }
    nowMs = endMs;
  };
  return {
    clock: {
      now: () => nowMs,
      after: (ms, run) => put(timers, { atMs: nowMs + ms, run }),
    },
    frames: { next: (run) => put(painters, run), now: () => nowMs },
    pass,
    paint: (count = 1) => {
      for (let k = 0; k < count; k += 1) {
        pass(FRAME_MS);
        const due = [...painters.values()];
        painters.clear();
        for (const run of due) run(nowMs);
      }
    },
    get waiting() {
      return timers.size + painters.size;
    },
  };
};
