import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLab } from './context/use-lab';

/** Ten times a second is as fast as numbers can be read. */
const READING_MS = 100;

type Shown = string | number | boolean | undefined;

/**
 * A number or word read from telemetry at the cursor: read anew when cursor or telemetry move, at most ten times a
 * second, so that only the component that shows it renders again.
 * @param read a list has to be the same one as before as long as it says the same
 * @param pace what else moves it, and how long to wait from one reading to the next
 */
export const useLive = <T extends Shown | readonly unknown[]>(
  read: () => T,
  pace?: {
    /** @param costMs what the last one took, with all that it drew */
    readonly everyMs: (costMs: number) => number;
    readonly subscribe: (changed: () => void) => () => void;
  },
): T => {
  const { cursor, playback } = useLab();
  const latest = useRef(read);
  latest.current = read;
  const paced = useRef(pace);
  paced.current = pace;
  const subscribe = pace?.subscribe;
  const [, setSeen] = useState<T>(read);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastMs = Number.NEGATIVE_INFINITY;
    let costMs = 0;
    const read = () => setSeen(() => latest.current());
    const refresh = () => {
      timer = undefined;
      lastMs = performance.now();
      if (paced.current === undefined) return read();
      flushSync(read);
      costMs = performance.now() - lastMs;
    };
    const changed = () => {
      const everyMs = paced.current?.everyMs(costMs) ?? READING_MS;
      timer ??= setTimeout(refresh, Math.max(0, lastMs + everyMs - performance.now()));
    };
    changed();
    const ways = [cursor.subscribe(changed), playback.subscribe(changed), subscribe?.(changed)];
    return () => {
      clearTimeout(timer);
      for (const way of ways) way?.();
    };
  }, [cursor, playback, subscribe]);

  return read();
};
