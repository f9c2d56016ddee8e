/**
 * The page's one requestAnimationFrame loop. It rests while nothing moves: whoever changes what a listener
 * paints calls `requestPaint()`, and every listener is called in the next frame.
 */
type FrameListener = (timeMs: number) => void;

const listeners = new Set<FrameListener>();
let scheduled = false;

const paint = (timeMs: number) => {
  for (const listener of [...listeners]) listener(timeMs);
};

const run = (timeMs: number) => {
  scheduled = false;
  paint(timeMs);
};

export const requestPaint = (): void => {
  if (scheduled || typeof requestAnimationFrame === 'undefined') return;
  scheduled = true;
  requestAnimationFrame(run);
};

/**
 * Paints at once what would wait for the next frame: an answer that comes in the middle of one is on the screen a frame
 * earlier, and the next frame is free for what the pointer does then.
 */
export const paintNow = (): void => paint(performance.now());

/** Calls `listener` in every painted frame (not more often than `requestPaint` asks for). Returns the way out. */
export const onFrame = (listener: FrameListener): (() => void) => {
  listeners.add(listener);
  requestPaint();
  return () => {
    listeners.delete(listener);
  };
};
