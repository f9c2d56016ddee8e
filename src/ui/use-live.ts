import { useEffect, useRef, useState } from 'react';
import { useLab } from './context/use-lab';

/** Ten times a second is as fast as numbers can be read. */
const INTERVAL_MS = 100;

/**
 * A number or word read from telemetry at the cursor: read anew when cursor or telemetry move, at most ten times a
 * second, so that only the component that shows it renders again.
 */
export const useLive = <T extends string | number | boolean | undefined>(read: () => T): T => {
  const { cursor, playback } = useLab();
  const latest = useRef(read);
  latest.current = read;
  const [, setSeen] = useState<T>(read);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastMs = Number.NEGATIVE_INFINITY;
    const refresh = () => {
      timer = undefined;
      lastMs = performance.now();
      setSeen(() => latest.current());
    };
    const changed = () => {
      timer ??= setTimeout(refresh, Math.max(0, lastMs + INTERVAL_MS - performance.now()));
    };
    changed();
    const ways = [cursor.subscribe(changed), playback.subscribe(changed)];
    return () => {
      clearTimeout(timer);
      for (const way of ways) way();
    };
  }, [cursor, playback]);

  return read();
};
