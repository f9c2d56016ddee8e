import type { RunAt } from '../../../experiment/network/judgement';
import { isVisible } from '../../../state/lab/looks';
import { judgedAt } from '../../../state/network/judged-at';
import { useDocument, useNetworkLab, useView } from '../../context/use-lab';
import { stepSeen } from '../../step-seen';
import { useLive } from '../../use-live';

/**
 * Where the runs that are drawn are judged, at the step that is looked at.
 * @param only of this run, drawn or not
 */
export const useJudgedAt = (only?: number): readonly RunAt[] => {
  const lab = useNetworkLab();
  const objective = useDocument((state) => state.experiment.objective);
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  // As text: it changes seldom, the step that is looked at often.
  const told = useLive(() =>
    JSON.stringify(judgedAt(lab.playback.getState(), objective, stepSeen(lab))),
  );
  return (JSON.parse(told) as RunAt[]).filter(({ run }) =>
    only === undefined ? isVisible({ hidden, solo }, run) : run === only,
  );
};
