/**
 * The page's one requestAnimationFrame loop. It rests while nothing moves: whoever changes what a listener
 * paints calls `requestPaint()`, and every listener is called in the next frame.
 */
type FrameListener = (timeMs: number) => void;

const listeners = new Set<FrameListener>();
let scheduled = false;

const run = (timeMs: number) => {
  scheduled = false;
  for (const listener of [...listeners]) listener(timeMs);
};

export const requestPaint = (): void => {
  if (scheduled || typeof requestAnimationFrame === 'undefined') return;
  scheduled = true;
  requestAnimationFrame(run);
};

/** Calls `listener` in every painted frame (not more often than `requestPaint` asks for). Returns the way out. */
export const onFrame = (listener: FrameListener): (() => void) => {
  listeners.add(listener);
  requestPaint();
  return () => {
    listeners.delete(listener);
  };
};
