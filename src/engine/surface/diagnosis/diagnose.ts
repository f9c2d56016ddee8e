import type { Diagnosis } from '../../../experiment/step-trace';
import { CRITERIA } from './criteria';
import { motionOf, type Situation } from './situation';

/** One verdict on what a run is doing, by the first criterion that holds. */
export const diagnose = (situation: Situation): Diagnosis => {
  const motion = motionOf(situation);
  for (const { verdict, holds } of CRITERIA) {
    const found = holds(situation, motion);
    if (found !== undefined) return { verdict, ...found };
  }
  throw new Error('the last criterion always holds');
};
