import { useEffect, useState } from 'react';
import { cursor } from '../../../state/cursor';
import { sessionStore } from '../../../state/session';

const REST_MS = 500;

const now = () => ({
  step: Math.floor(cursor.step),
  telemetryVersion: sessionStore.getState().telemetryVersion,
});

/**
 * The cursor's whole step for words, told anew when another race is recorded: follows twice a second at most, and
 * always to where it stops.
 */
export const useSlowStep = (): number => {
  const [seen, setSeen] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      setSeen((old) => {
        const next = now();
        const same = old.step === next.step && old.telemetryVersion === next.telemetryVersion;
        return same ? old : next;
      });
    };
    const look = () => {
      timer ??= setTimeout(read, REST_MS);
    };
    const stops = [
      cursor.subscribe(look),
      sessionStore.subscribe((state, before) => {
        if (state.telemetryVersion !== before.telemetryVersion) look();
      }),
    ];
    look();
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, []);
  return seen.step;
};
