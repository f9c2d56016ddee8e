import type { Experiment } from '../../../experiment/types';
import type { Verdict } from '../../../experiment/verdict';
import { compilePlane } from '../compiled';
import { createReplay } from '../trace/replay';
import type { Passed } from './situation';
import { stabilityOf } from './stability';

/** Limits cost more than steps: where so many were kept, none was what went wrong. */
const MOST = 1000;

/**
 * The first update from step `from` on, and before step `to`, that was not stable on the curvature where it began.
 * @throws if the objective is a network or there is no such run
 */
const firstPassed = (
  experiment: Experiment,
  run: number,
  from: number,
  to: number,
): Passed | undefined => {
  const { objective: spec } = experiment;
  if (spec.kind === 'network') throw new Error('only runs on a plane are looked at');
  const replay = createReplay(experiment, run);
  const surface = compilePlane(spec);
  const hessian = new Float64Array(3);
  const end = Math.min(to, from + MOST);
  let found: Passed | undefined;
  for (let step = 0; step < end && found === undefined; step += 1) {
    if (!replay.advance(step >= from) || replay.isMethod) break;
    const { input } = replay;
    if (step < from || input === undefined) continue;
    surface.hessian(input.theta[0] ?? 0, input.theta[1] ?? 0, hessian);
    const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = hessian;
    const stability = stabilityOf(input, [xx, xy, yy]);
    if (stability.kind !== 'unknown' && stability.sharpness > stability.bound)
      found = { ...stability, step, lr: input.lr, first: from === 0 };
  }
  replay.dispose();
  return found;
};

/**
 * What may be to blame for what goes wrong at a step: where the numbers run away, the first step over the limit; where the
 * loss merely turns, one in the window that is told of.
 */
export const blameOf = (
  experiment: Experiment,
  run: number,
  { kind, from }: Verdict,
  step: number,
): Passed | undefined => {
  switch (kind) {
    case 'diverging':
    case 'diverged':
      return (
        firstPassed(experiment, run, 0, step) ??
        (step > MOST ? firstPassed(experiment, run, Math.max(MOST, step - MOST), step) : undefined)
      );
    case 'rising':
    case 'oscillating': {
      const passed = firstPassed(experiment, run, from, step);
      return passed && { ...passed, first: false };
    }
    default:
      return undefined;
  }
};
