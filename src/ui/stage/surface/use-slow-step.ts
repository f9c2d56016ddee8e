import { useEffect, useState } from 'react';
import { cursor } from '../../../state/cursor';

const REST_MS = 500;

/** The cursor's whole step for words: follows it twice a second at most, and always to where it stops. */
export const useSlowStep = (): number => {
  const [step, setStep] = useState(() => Math.floor(cursor.step));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      setStep(Math.floor(cursor.step));
    };
    const stop = cursor.subscribe(() => {
      timer ??= setTimeout(read, REST_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return step;
};
