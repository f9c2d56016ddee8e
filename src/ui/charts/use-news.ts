import { startTransition, useEffect, useRef, useState } from 'react';
import { useLab } from '../context/use-lab';

/** A drag computes a race a frame; charts and tables are made ten times a second at most … */
const INTERVAL_MS = 100;
/** … and so seldom on a slow machine that drawing them takes no more than this part of its time. */
const BUSY = 1 / 6;
/** Longer is not waited, whatever a background tab or a paused debugger made of the clock. */
const LONGEST_MS = 1000;

/** A number that changes, at most ten times a second, when there is something new of the lab's race to draw. */
export const useNews = (): number => {
  const { playback, companions, lowest } = useLab();
  const [news, setNews] = useState(0);
  const told = useRef({ atMs: Number.NEGATIVE_INFINITY, restMs: INTERVAL_MS });
  // What it cost to draw the news, from the moment they were told to the moment they were painted into the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once for all news.
  useEffect(() => {
    const costMs = performance.now() - told.current.atMs;
    if (!Number.isFinite(costMs)) return;
    told.current.restMs = Math.min(LONGEST_MS, Math.max(INTERVAL_MS, costMs / BUSY));
  }, [news]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      told.current.atMs = performance.now();
      // Not in the way of the pointer: a frame that it wants comes first.
      startTransition(() => setNews((old) => old + 1));
    };
    const soon = () => {
      const { atMs, restMs } = told.current;
      timer ??= setTimeout(tell, Math.max(0, atMs + restMs - performance.now()));
    };
    const stop = playback.subscribe((state, before) => {
      const fresh =
        state.version !== before.version ||
        state.evaluations !== before.evaluations ||
        state.status !== before.status ||
        state.asked !== before.asked;
      if (fresh) soon();
    });
    const stopRepeats = companions?.subscribe(({ done }) => {
      if (done) soon();
    });
    const stopLowest = lowest?.subscribe(soon);
    // What came between rendering and subscribing.
    tell();
    return () => {
      clearTimeout(timer);
      stop();
      stopRepeats?.();
      stopLowest?.();
    };
  }, [playback, companions, lowest]);
  return news;
};
