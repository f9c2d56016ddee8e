import { runNetwork } from '../../cli/run-network';
import { runPlane } from '../../cli/run-plane';
import type { Experiment } from '../../experiment/types';
import type { RunRecord } from '../judge/evidence';

/** A claim or an answer that is closer to its bound than this share of it hangs on digits that a repair may change. */
export const MARGIN = 0.08;

type Result = Awaited<ReturnType<typeof runNetwork>>[number];

const recordOf = ({ loss, path, status, testLoss, testAccuracy }: Result): RunRecord => ({
  loss,
  diverged: status === 'diverged',
  ...(path === undefined ? {} : { x: path.map(([x]) => x), y: path.map(([, y]) => y) }),
  ...(testLoss === undefined ? {} : { testLoss }),
  ...(testAccuracy === undefined ? {} : { testAccuracy }),
});

/** The race of an experiment, by the engine of the command line. */
export const raceOf = async (experiment: Experiment): Promise<readonly RunRecord[]> => {
  const network = experiment.objective.kind === 'network';
  const results = network ? await runNetwork(experiment, 'wasm', () => 0) : runPlane(experiment);
  return results.map(recordOf);
};
