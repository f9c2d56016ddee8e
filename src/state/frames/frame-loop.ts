/** What paints: the browser's frames, or a test's. */
export interface FrameScheduler {
  /** Calls once, with the time of the next frame in milliseconds; returns the way to prevent it. */
  next(run: (timeMs: number) => void): () => void;
  now(): number;
}

type FrameListener = (timeMs: number) => void;

/**
 * The page's one requestAnimationFrame loop. It rests while nothing moves: whoever changes what a listener
 * paints calls `request()`, and every listener is called in the next frame.
 */
export interface FrameLoop {
  request(): void;
  /**
   * Paints at once what would wait for the next frame: an answer that comes in the middle of one is on the screen a frame
   * earlier, and the next frame is free for what the pointer does then.
   */
  paintNow(): void;
  /** Calls `listener` in every painted frame (not more often than `request` asks for). Returns the way out. */
  onFrame(listener: FrameListener): () => void;
  dispose(): void;
}

export const createFrameLoop = (scheduler: FrameScheduler): FrameLoop => {
  const listeners = new Set<FrameListener>();
  let cancel: (() => void) | undefined;
  const paint = (timeMs: number) => {
    for (const listener of [...listeners]) listener(timeMs);
  };
  const request = () => {
    cancel ??= scheduler.next((timeMs) => {
      cancel = undefined;
      paint(timeMs);
    });
  };
  return {
    request,
    paintNow: () => paint(scheduler.now()),
    onFrame: (listener) => {
      listeners.add(listener);
      request();
      return () => {
        listeners.delete(listener);
      };
    },
    dispose: () => {
      listeners.clear();
      cancel?.();
    },
  };
};

export const browserFrames: FrameScheduler = {
  next: (run) => {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  },
  now: () => performance.now(),
};
