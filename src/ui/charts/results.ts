import { knownDomain } from '../../experiment/known-domain';
import type { Evaluation } from '../../state/lab/playback';
import { evaluationsAt, isAlive } from '../../state/network/evaluations';
import { isJudgedElsewhere, judgedColumn } from '../judged';
import { distances, lowestMinimum } from './distance';
import type { Recorded } from './recorded';
import { lowest, stepsToAccuracy, stepsToLoss } from './target';

/** What both tables say of a run. */
interface Result {
  readonly run: number;
}

export interface SurfaceResult extends Result {
  /** Everything that follows is that of the average on which the run is judged. */
  readonly average: boolean;
  readonly best: number | undefined;
  /** From where the run is at its end to the nearest known minimum. */
  readonly distance: number | undefined;
  readonly toTarget: number | undefined;
  /** Gradient evaluations spent until then. */
  readonly evaluationsToTarget: number | undefined;
  /** Spent in all. */
  readonly evaluations: number | undefined;
}

export interface NetworkResult extends Result {
  /** Of the newest step at which all runs were evaluated; of a run that has none there, its own last one. */
  readonly accuracy: Evaluation | undefined;
  /** On the test set at the end, where another set was evaluated until then. */
  readonly test: Evaluation | undefined;
  readonly bestAccuracy: number | undefined;
  readonly toTarget: number | undefined;
  /** Seconds of the race when the target was seen. */
  readonly seconds: number | undefined;
  readonly stateBytes: number | undefined;
}

/** The loss that counts as arrived: so near above the best known minimum, or the target itself. */
export const lossGoal = (target: number, minima: Recorded['minima']): number =>
  (lowestMinimum(minima) ?? 0) + target;

export const surfaceResults = (recorded: Recorded, target: number): SurfaceResult[] => {
  const goal = lossGoal(target, recorded.minima);
  const domain = knownDomain(recorded.experiment.objective);
  return recorded.experiment.runs.map((_, run) => {
    const series = recorded.series[run];
    const losses = series === undefined ? [] : judgedColumn(series, 'loss');
    const xs = series === undefined ? [] : judgedColumn(series, 'x');
    const ys = series === undefined ? [] : judgedColumn(series, 'y');
    // Below the least loss that is known: a run that has left the domain for which it is.
    const isInside = (i: number): boolean =>
      domain === undefined ||
      [xs, ys].every((column, axis) => {
        const [least = 0, most = 0] = domain[axis] ?? [];
        const at = column[i] ?? Number.NaN;
        return !(at < least || at > most);
      });
    const toTarget = stepsToLoss(series?.column('step') ?? [], losses, goal, isInside);
    const reached = toTarget === undefined ? -1 : (series?.indexOfStep(toTarget) ?? -1);
    const last = (series?.length ?? 0) - 1;
    const away = distances(xs.slice(last), ys.slice(last), recorded.minima)[0];
    return {
      run,
      average: series !== undefined && isJudgedElsewhere(series),
      best: lowest(losses),
      distance: away === undefined || Number.isNaN(away) ? undefined : away,
      toTarget,
      evaluationsToTarget: series?.column('evaluations')[reached],
      evaluations: series?.column('evaluations')[last],
    };
  });
};

/**
 * @param target a share, not percent
 * @param step what came later is not told
 */
export const networkResults = (
  recorded: Recorded,
  target: number,
  stateBytes: readonly number[],
  step: number,
): NetworkResult[] => {
  const { evaluations, tested, status, catchingUp } = recorded;
  const told = evaluationsAt(evaluations, (run) => isAlive({ status, catchingUp }, run), step);
  return recorded.experiment.runs.map((_, run) => {
    const points = (evaluations[run] ?? []).filter((one) => one.step <= step);
    const series = recorded.series[run];
    const toTarget = stepsToAccuracy(points, target);
    const index = toTarget === undefined ? -1 : (series?.indexOfStep(toTarget) ?? -1);
    const accuracies = points.map(({ accuracy }) => accuracy).filter(Number.isFinite);
    return {
      run,
      accuracy: told[run],
      test: tested[run]?.findLast((one) => one.step <= step),
      bestAccuracy: accuracies.length > 0 ? Math.max(...accuracies) : undefined,
      toTarget,
      seconds: index < 0 ? undefined : series?.column('seconds')[index],
      stateBytes: stateBytes[run],
    };
  });
};

/** The step of which a column of evaluations tells, if all of them are of one. */
export const stepOfAll = (evaluations: readonly (Evaluation | undefined)[]): number | undefined => {
  const steps = new Set(evaluations.flatMap((one) => one?.step ?? []));
  const [only] = steps;
  return steps.size === 1 ? only : undefined;
};
