import { type HeldScales, heldScales } from '../../engine/network/held-scales';
import { createSharpness, type Sharpness } from '../../engine/network/sharpness';
import { limitOf } from '../../engine/surface/diagnosis/limit-of';
import type { Experiment } from '../../experiment/types';
import type { PreconditionedSharpness, SharpnessResult } from '../results';
import type { NetworkWatch } from '../watch';

interface Begun extends HeldScales {
  readonly step: number;
}

/** Looks at every run's sharpness at every so many steps. @returns what it saw, once the race is over */
export const watchSharpness = (
  { objective: spec, runs, seed }: Experiment,
  every: number,
): NetworkWatch & { readonly result: () => SharpnessResult } => {
  if (spec.kind !== 'network') throw new Error('sharpness is one of a network');
  const steps: number[][] = runs.map(() => []);
  const values: number[][] = runs.map(() => []);
  const bounds = runs.map((run) => {
    const limit = limitOf(run);
    return limit.kind === 'preconditioned' ? limit.bound : undefined;
  });
  const preconditioned = bounds.map((bound) =>
    bound === undefined
      ? null
      : { steps: [] as number[], values: [] as number[], limits: [] as number[] },
  ) satisfies readonly (PreconditionedSharpness | null)[];
  const begun: (Begun | undefined)[] = runs.map(() => undefined);
  let count = 0;
  let sharpness: Sharpness | undefined;

  /** What the last step's updates were seen to begin with. */
  const lookBack = async (looks: Sharpness) => {
    for (const [run, into] of preconditioned.entries()) {
      const seen = begun[run];
      const bound = bounds[run];
      begun[run] = undefined;
      if (seen === undefined || into === null || bound === undefined) continue;
      const value = await looks.largestEigenvalue(seen.theta, seen.scales);
      seen.theta.dispose();
      seen.scales.dispose();
      if (!Number.isFinite(value)) continue;
      into.steps.push(seen.step);
      into.values.push(value);
      into.limits.push(bound / seen.lr);
    }
  };

  const look: NetworkWatch['look'] = async (race, { data: { train }, objective }) => {
    const { network } = objective;
    const step = race.stepIndex;
    sharpness ??= createSharpness({ spec, network, seed, train });
    count = sharpness.count;
    await lookBack(sharpness);
    if (step % every !== 0) return;
    for (const [run, seen] of steps.entries()) {
      if (race.status(run) === 'diverged' || seen.at(-1) === step) continue;
      const value = await sharpness.largestEigenvalue(race.theta(run));
      // What has diverged has no curvature.
      if (!Number.isFinite(value)) continue;
      seen.push(step);
      values[run]?.push(value);
      if (bounds[run] !== undefined)
        race.watchNext(run, (update) => {
          const held = heldScales(update, network.spans);
          if (held) begun[run] = { ...held, step };
        });
    }
  };
  return {
    look,
    end: look,
    result: () => ({
      every,
      subset: { split: 'train', from: 0, count },
      steps,
      values,
      preconditioned,
    }),
  };
};
