import { type EvaluatedSet, heldSet } from '../../experiment/network/held-out';
import type { ObjectiveSpec } from '../../experiment/types';
import { type Place, stepOf } from '../lab/place';
import type { Evaluation, Playback } from '../lab/playback';

/** The evaluations on one set, in the order of their steps. */
export const onSet = (
  evaluations: readonly Evaluation[] | undefined,
  set: EvaluatedSet,
): readonly Evaluation[] => (evaluations ?? []).filter((one) => one.set === set);

interface Stepped {
  readonly step: number;
}

/**
 * The newest step, at most this one, at which all runs that are alive were evaluated.
 * @param points by run, on one set
 * @returns undefined where there is none: each run has its own
 */
export const commonStep = (
  points: readonly (readonly Stepped[])[],
  isAlive: (run: number) => boolean,
  step: number,
): number | undefined => {
  const alive = points.filter((_, run) => isAlive(run));
  const known = alive.map((one) => new Set(one.map((evaluation) => evaluation.step)));
  return alive[0]?.findLast(
    (evaluation) => evaluation.step <= step && known.every((steps) => steps.has(evaluation.step)),
  )?.step;
};

/** What is told of every run at a step: its evaluation where all were evaluated, or its own last one where it was not. */
export const evaluationsAt = <T extends Stepped>(
  points: readonly (readonly T[])[],
  isAlive: (run: number) => boolean,
  step: number,
): readonly (T | undefined)[] => {
  const common = commonStep(points, isAlive, step);
  return points.map(
    (one) =>
      one.find((evaluation) => evaluation.step === common) ??
      one.findLast((evaluation) => evaluation.step <= step),
  );
};

/** Runs that are compared: those that still have numbers, and are where the others are. */
export const isAlive = (
  {
    status,
    catchingUp,
  }: Pick<Playback, 'status'> & {
    readonly catchingUp?: Playback['catchingUp'] | undefined;
  },
  run: number,
): boolean => status[run] !== 'diverged' && catchingUp?.[run] === undefined;

/**
 * Everything that a finished run is evaluated on has been: on the set by which runs are compared, and on the test set,
 * behind its last update.
 * @param place the last step recorded of it: networks tell the loss before every update, but none behind the last
 * @param reached the race's own step, behind which nothing is evaluated
 */
export const isEvaluated = (
  { evaluations }: Pick<Playback, 'evaluations'>,
  objective: ObjectiveSpec,
  run: number,
  place: Place,
  reached: number,
): boolean => {
  if (objective.kind !== 'network') return true;
  const end = Math.min(stepOf(place) + 1, reached);
  const behind = (evaluations[run] ?? []).filter(({ step }) => step >= end);
  return [heldSet(objective), 'test'].every((set) => behind.some((one) => one.set === set));
};
