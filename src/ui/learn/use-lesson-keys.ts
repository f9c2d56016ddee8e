import { useEffect } from 'react';
import type { Lab } from '../../state/lab/lab';
import { listenForKeys } from '../use-shortcuts';

/** The keys of a lab, for the lab of the lesson. */
export const useLessonKeys = (lab: Lab): void => {
  useEffect(() => listenForKeys(() => lab), [lab]);
};
