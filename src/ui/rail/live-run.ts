import type { Lab } from '../../state/lab/lab';
import { type Place, placeAt } from '../../state/lab/place';
import { latestEvaluation } from '../../state/network/verdict';
import { judgedColumn } from '../judged';

/** Where the run is at the step that is looked at; undefined before anything is recorded. */
const placeOf = ({ race, cursor }: Lab, run: number): Place | undefined =>
  placeAt(race, run, cursor.hover ?? (cursor.live ? race.lastStep : cursor.step));

export interface LiveValue {
  readonly kind: 'loss' | 'accuracyValidation' | 'accuracyTest';
  readonly value: number;
}

/** What a card shows: the latest accuracy where there is one, or the loss. */
export const liveValue = (lab: Lab, run: number): LiveValue | undefined => {
  const place = placeOf(lab, run);
  if (!place) return undefined;
  const evaluation = latestEvaluation(lab.playback.getState(), run, place);
  if (evaluation) {
    const kind = evaluation.set === 'validation' ? 'accuracyValidation' : 'accuracyTest';
    return { kind, value: evaluation.accuracy };
  }
  return { kind: 'loss', value: judgedColumn(place.series, 'loss')[place.index] ?? Number.NaN };
};
