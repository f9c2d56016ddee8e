import { useEffect, useRef, useState } from 'react';
import { useLab } from '../context/use-lab';

const CALM_MS = 600;

/** A value that can be read while a race plays: it then changes only so often, and when it pauses at once. */
export const useCalm = <T>(newest: T): T => {
  const { playback } = useLab();
  const [shown, setShown] = useState(newest);
  const sinceMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const rest = sinceMs.current + CALM_MS - performance.now();
    const show = () => {
      sinceMs.current = performance.now();
      setShown(newest);
    };
    if (!playback.getState().playing || rest <= 0) {
      show();
      return undefined;
    }
    const timer = setTimeout(show, rest);
    return () => clearTimeout(timer);
  }, [newest, playback]);
  return shown;
};
