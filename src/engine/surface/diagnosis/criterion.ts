import type { Diagnosis, Verdict } from '../../../experiment/step-trace';
import type { Motion, Situation } from './situation';

export type Reason = Omit<Diagnosis, 'verdict'>;

/** One verdict with what decides it: a reason where it holds. */
export interface Criterion {
  readonly verdict: Verdict;
  readonly holds: (situation: Situation, motion: Motion) => Reason | undefined;
}

export const reason = (because: string, values: Reason['values'] = {}): Reason => ({
  because,
  values,
});

export const stabilityReason = ({ curvature: { stability } }: Situation): Reason | undefined => {
  if (stability.kind === 'unknown') return undefined;
  const { kind, sharpness, bound } = stability;
  const side = sharpness > bound ? 'above' : 'below';
  return reason(`${side}-bound-${kind}`, { sharpness, bound });
};

export const aboveBound = ({ curvature: { stability } }: Situation): boolean =>
  stability.kind !== 'unknown' && stability.sharpness > stability.bound;

export const because = (situation: Situation, fallback: Reason): Reason =>
  aboveBound(situation) ? (stabilityReason(situation) ?? fallback) : fallback;

/** Neither axis falls: a bowl, or a channel. */
export const isLowest = ({ value }: Motion['flat'], sharp: Motion['sharp']): boolean =>
  value >= -1e-9 * Math.abs(sharp.value);
