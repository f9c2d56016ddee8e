import { shownLayers } from '../../state/lab/view';
import type { NetworkLab } from '../../state/network/network-lab';
import type { SurfaceLab } from '../../state/surface/surface-lab';
import type { Evidence, RunRecord } from '../judge/evidence';
import { LAYERS } from '../schema/view';

export type LessonLab = SurfaceLab | NetworkLab;

const ENDED = new Set(['finished', 'diverged']);

/**
 * The step on screen; where a race is trained, that is the newest one until somebody scrubs back. Methods may end before
 * the experiment does: whoever has seen all of such a race has seen the end.
 */
const stepShown = ({ cursor, race, playback, document }: LessonLab): number => {
  const step = cursor.live ? race.lastStep : Math.min(Math.floor(cursor.step), race.lastStep);
  const { status } = playback.getState();
  const ended = race.lastStep > 0 && status.length > 0 && status.every((one) => ENDED.has(one));
  return ended && step >= race.lastStep ? document.getState().experiment.steps : step;
};

/** Up to the last finite loss. */
const finite = (losses: Float64Array): number => {
  let length = losses.length;
  while (length > 0 && !Number.isFinite(losses[length - 1])) length -= 1;
  return length;
};

/** What a lab has recorded of every run. */
export const recordsOf = ({
  kind,
  race,
  playback,
}: Pick<LessonLab, 'kind' | 'race' | 'playback'>): readonly RunRecord[] => {
  const { status, evaluations } = playback.getState();
  return race.runs.map((series, run): RunRecord => {
    const losses = series.column('loss');
    const length = finite(losses);
    const loss = losses.subarray(0, length);
    const diverged = status[run] === 'diverged';
    if (kind === 'plane') {
      const [x, y] = [
        series.column('x').subarray(0, length),
        series.column('y').subarray(0, length),
      ];
      return { loss, x, y, diverged };
    }
    const last = evaluations[run]?.findLast(({ set }) => set === 'test');
    return last !== undefined && last.step >= race.lastStep
      ? { loss, diverged, testLoss: last.loss, testAccuracy: last.accuracy }
      : { loss, diverged };
  });
};

/** What conditions and answers are read off, as the lab now stands. */
export const evidenceOf = (lab: LessonLab): Evidence => {
  const seen = lab.view.store.getState();
  const layers = shownLayers(seen);
  return {
    experiment: lab.document.getState().experiment,
    runs: recordsOf(lab),
    step: stepShown(lab),
    shown: { layers: LAYERS.filter((name) => layers[name]), inspector: seen.inspector },
  };
};
