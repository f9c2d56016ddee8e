import { heldSet } from '../../experiment/network/held-out';
import type { Lab } from '../../state/lab/lab';
import { placeAt } from '../../state/lab/place';
import { evaluationsAt, isAlive, onSet } from '../../state/network/evaluations';
import { judgedColumn } from '../judged';
import { stepSeen } from '../step-seen';

export interface LiveValue {
  readonly kind: 'loss' | 'accuracyValidation' | 'accuracyTest';
  readonly value: number;
  /** At which an accuracy was measured: it is not measured at every step. */
  readonly step?: number;
}

/**
 * What a card shows: the accuracy where there is one, of the newest step at which all runs were evaluated; or the loss.
 * Undefined before anything is recorded.
 */
export const liveValue = (lab: Lab, run: number): LiveValue | undefined => {
  const step = stepSeen(lab);
  const { objective } = lab.document.getState().experiment;
  const playback = lab.playback.getState();
  if (objective.kind === 'network') {
    const set = heldSet(objective);
    const points = playback.evaluations.map((one) => onSet(one, set));
    const told = evaluationsAt(points, (one) => isAlive(playback, one), step)[run];
    const kind = set === 'validation' ? 'accuracyValidation' : 'accuracyTest';
    // Values are not right or wrong.
    if (told && Number.isFinite(told.accuracy))
      return { kind, value: told.accuracy, step: told.step };
  }
  const place = placeAt(lab.race, run, step);
  if (!place) return undefined;
  return { kind: 'loss', value: judgedColumn(place.series, 'loss')[place.index] ?? Number.NaN };
};
