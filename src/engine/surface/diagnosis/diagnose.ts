import type { Diagnosis } from '../../../experiment/step-trace';
import { reasonsOf } from './reasons';
import { sentenceOf } from './sentence';
import type { Situation } from './situation';

/** The verdict with its sentence and its reasons, all of one step. */
export const diagnose = (situation: Situation): Diagnosis => ({
  verdict: situation.verdict,
  sentence: sentenceOf(situation),
  reasons: reasonsOf(situation),
});
