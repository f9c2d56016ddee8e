import { createSharpness, type Sharpness } from '../../engine/network/sharpness';
import type { Experiment } from '../../experiment/types';
import type { SharpnessResult } from '../results';
import type { NetworkWatch } from '../watch';

/** Looks at every run's sharpness at every so many steps. @returns what it saw, once the race is over */
export const watchSharpness = (
  { objective: spec, runs, seed }: Experiment,
  every: number,
): NetworkWatch & { readonly result: () => SharpnessResult } => {
  if (spec.kind !== 'network') throw new Error('sharpness is one of a network');
  const steps: number[][] = runs.map(() => []);
  const values: number[][] = runs.map(() => []);
  let count = 0;
  let sharpness: Sharpness | undefined;
  const look: NetworkWatch['look'] = async (race, { data: { train }, objective: { network } }) => {
    const step = race.stepIndex;
    if (step % every !== 0) return;
    sharpness ??= createSharpness({ spec, network, seed, train });
    count = sharpness.count;
    for (const [run, seen] of steps.entries()) {
      if (race.status(run) === 'diverged' || seen.at(-1) === step) continue;
      const value = await sharpness.largestEigenvalue(race.theta(run));
      // What has diverged has no curvature.
      if (!Number.isFinite(value)) continue;
      seen.push(step);
      values[run]?.push(value);
    }
  };
  return {
    look,
    end: look,
    result: () => ({ every, subset: { split: 'train', from: 0, count }, steps, values }),
  };
};
