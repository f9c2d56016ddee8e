import { type Verdict, withLook } from '../../experiment/verdict';
import { isLast, type Place, recordedVerdict, stepOf } from '../lab/place';
import type { Evaluation, Playback } from '../lab/playback';

/** The last look at a run on examples that it does not train on, by the step that is looked at. */
const latestLook = (
  { evaluations }: Pick<Playback, 'evaluations'>,
  run: number,
  place: Place,
): Evaluation | undefined => {
  const step = stepOf(place);
  return evaluations[run]?.findLast(
    (look) => look.set !== 'train' && (isLast(place) || look.step <= step),
  );
};

/** What a run on batches is doing at a step: told from its losses, and from what was seen of it otherwise. */
export const networkVerdict = (
  playback: Pick<Playback, 'status' | 'evaluations'>,
  run: number,
  place: Place,
): Verdict | undefined => {
  const told = recordedVerdict(place);
  if (told === undefined) return undefined;
  // Parameters that broke with the last update show in no loss.
  if (isLast(place) && playback.status[run] === 'diverged' && told.kind !== 'undefined')
    return { kind: 'diverged', from: stepOf(place) };
  return withLook(told, latestLook(playback, run, place));
};
