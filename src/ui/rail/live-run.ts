import type { Lab } from '../../state/lab/lab';
import type { Evaluation } from '../../state/lab/playback';
import type { Place, Standing } from '../../state/lab/standing';
import { judgedColumn } from '../judged';

/** Where the run is at the step that is looked at; undefined before anything is recorded. */
const placeOf = ({ race, cursor }: Lab, run: number): Place | undefined => {
  const series = race.runs[run];
  if (!series || series.length === 0) return undefined;
  const follows = cursor.live && cursor.hover === undefined;
  const index = follows
    ? series.length - 1
    : series.indexOfStep(Math.floor(cursor.hover ?? cursor.step));
  return index < 0 ? undefined : { series, index };
};

const latestEvaluation = (
  { playback }: Lab,
  run: number,
  { series, index }: Place,
): Evaluation | undefined => {
  const step = series.column('step')[index] ?? 0;
  const follows = index === series.length - 1;
  return playback
    .getState()
    .evaluations[run]?.findLast((evaluation) => follows || evaluation.step <= step);
};

export interface LiveValue {
  readonly kind: 'loss' | 'accuracyValidation' | 'accuracyTest';
  readonly value: number;
}

/** What a card shows: the latest accuracy where there is one, or the loss. */
export const liveValue = (lab: Lab, run: number): LiveValue | undefined => {
  const place = placeOf(lab, run);
  if (!place) return undefined;
  const evaluation = latestEvaluation(lab, run, place);
  if (evaluation) {
    const kind = evaluation.set === 'validation' ? 'accuracyValidation' : 'accuracyTest';
    return { kind, value: evaluation.accuracy };
  }
  return { kind: 'loss', value: judgedColumn(place.series, 'loss')[place.index] ?? Number.NaN };
};

/** How the run stands at the step that is looked at. */
export const liveStanding = (lab: Lab, run: number): Standing => {
  const place = placeOf(lab, run);
  return place ? lab.standing(run, place) : 'waiting';
};

/** The last step of a run that counts; where it diverged, if it did. */
export const lastStepOf = ({ race }: Lab, run: number): number => {
  const series = race.runs[run];
  return series ? (series.column('step')[series.length - 1] ?? 0) : 0;
};
