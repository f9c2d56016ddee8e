import { commonStep, evaluationsAt, isAlive } from '../../../state/network/evaluations';
import type { NetworkLab } from '../../../state/network/network-lab';
import type { Answered } from '../../../state/network/network-state';
import { stepSeen } from '../../step-seen';

/**
 * By run, what it answered at the step that is looked at: of all that are compared at the newest one at which they were all
 * asked. Nothing of one that had diverged by then.
 */
export const answersAt = (
  lab: Pick<NetworkLab, 'network' | 'playback' | 'race' | 'cursor'>,
): readonly (Answered | undefined)[] => {
  const { answers } = lab.network.getState();
  const playback = lab.playback.getState();
  const alive = (run: number) => isAlive(playback, run);
  const step = stepSeen(lab);
  const common = commonStep(answers, alive, step);
  return evaluationsAt(answers, alive, step).map((one, run) =>
    playback.status[run] === 'diverged' && one !== undefined && one.step < (common ?? 0)
      ? undefined
      : one,
  );
};
