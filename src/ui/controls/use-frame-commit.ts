import { useCallback, useEffect, useRef } from 'react';

/**
 * Calls `commit` with the newest value at most once a frame: a drag gives many events, and every commit computes a race
 * anew. What waits at the end is still committed.
 */
export const useFrameCommit = <T>(commit: (value: T) => void): ((value: T) => void) => {
  const latest = useRef(commit);
  latest.current = commit;
  const pending = useRef<{ readonly value: T } | undefined>(undefined);
  const frame = useRef(0);

  const flush = useCallback(() => {
    frame.current = 0;
    const waiting = pending.current;
    pending.current = undefined;
    if (waiting) latest.current(waiting.value);
  }, []);

  useEffect(
    () => () => {
      if (frame.current === 0) return;
      cancelAnimationFrame(frame.current);
      flush();
    },
    [flush],
  );

  return useCallback(
    (value: T) => {
      pending.current = { value };
      if (frame.current === 0) frame.current = requestAnimationFrame(flush);
    },
    [flush],
  );
};
