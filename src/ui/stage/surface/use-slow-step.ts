import { useEffect, useState } from 'react';
import type { Lab } from '../../../state/lab/lab';
import { useLab } from '../../context/use-lab';

const REST_MS = 500;

const now = ({ cursor, playback, lowest }: Lab) => ({
  step: Math.floor(cursor.step),
  lowest: lowest?.getState(),
  version: playback.getState().version,
});

/**
 * The cursor's whole step for words, told anew when another race is recorded and when other minima are known: follows
 * twice a second at most, and always to where it stops.
 */
export const useSlowStep = (): number => {
  const lab = useLab();
  const [seen, setSeen] = useState(() => now(lab));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      setSeen((old) => {
        const next = now(lab);
        const same =
          old.step === next.step && old.version === next.version && old.lowest === next.lowest;
        return same ? old : next;
      });
    };
    const look = () => {
      timer ??= setTimeout(read, REST_MS);
    };
    const stops = [
      lab.cursor.subscribe(look),
      lab.playback.subscribe((state, before) => {
        if (state.version !== before.version) look();
      }),
      lab.lowest?.subscribe(look) ?? (() => {}),
    ];
    look();
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [lab]);
  return seen.step;
};
