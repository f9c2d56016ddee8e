import { findMethod } from '../catalog/methods';
import type { JudgedColumns } from '../engine/surface/columns';
import { simulateSurface } from '../engine/surface/simulate';
import { surfaceVerdicts } from '../engine/surface/verdict/verdicts';
import type { Experiment, Point } from '../experiment/types';
import { verdictsOf } from '../experiment/verdict';
import { finiteRates, rateMessage } from './rates';
import type { RunResult } from './results';

/** `values` as they are, then the last of them up to `length`. */
const held = <T>(values: readonly T[], length: number): readonly T[] => {
  const last = values.at(-1);
  return last === undefined || values.length >= length
    ? values
    : [...values, ...new Array<T>(length - values.length).fill(last)];
};

const points = (xs: Float64Array, ys: Float64Array, count: number): readonly Point[] =>
  [...xs.subarray(0, count)].map((x, k) => [x, ys[k] ?? Number.NaN] as const);

/** What a run is judged on, up to where it is finite. */
const judgedOf = ({ judgedLoss, judgedX, judgedY }: JudgedColumns, most: number) => {
  const end = judgedLoss.findIndex((loss) => !Number.isFinite(loss));
  const count = end < 0 ? most : Math.min(end, most);
  return {
    judgedLoss: [...judgedLoss.subarray(0, count)],
    judgedPath: points(judgedX, judgedY, count),
  };
};

/**
 * Runs a plane's experiment. A finished run has `steps` learning rates and steps + 1 losses and points; a method that
 * ended earlier stays where it is, since `arrivedAt`, or since `stoppedAt` where it is at no flat place. A diverged run ends with its last finite
 * loss: JSON has no name for the value after it. Its learning rates are those of the updates made, the one that
 * broke it included.
 * @param judge whether verdicts are wanted
 */
export const runPlane = (experiment: Experiment, judge = false): RunResult[] => {
  const { runs } = simulateSurface(experiment);
  const endsEarly = runs.some(
    ({ status, lastStep }) => status === 'finished' && lastStep < experiment.steps,
  );
  const verdicts = judge || endsEarly ? surfaceVerdicts(experiment, runs) : [];
  return runs.map((run, i) => {
    const { functionEvaluations, hessianEvaluations, lastStep } = run;
    const of = verdicts[i];
    const judged = of && verdictsOf(of);
    const { steps } = experiment;
    const optimizer = experiment.runs[i]?.optimizer ?? 'custom';
    const diverged = run.status === 'diverged';
    const count = diverged ? lastStep : lastStep + 1;
    const path = points(run.x, run.y, count);
    const all = [...run.lr.subarray(0, lastStep)];
    const lr = finiteRates(all);
    const loss = [...run.loss.subarray(0, count)];
    return {
      optimizer,
      status: run.status,
      ...rateMessage(all, experiment.runs[i]?.schedule.kind),
      lr: diverged ? lr : held(lr, steps),
      loss: diverged ? loss : held(loss, steps + 1),
      path: diverged ? path : held(path, steps + 1),
      ...(run.judged === undefined ? {} : judgedOf(run.judged, count)),
      evaluations: run.spent,
      ...(findMethod(optimizer) === undefined ? {} : { functionEvaluations }),
      ...(findMethod(optimizer) === undefined && hessianEvaluations === 0
        ? {}
        : { hessianEvaluations }),
      ...(diverged || lastStep === steps
        ? {}
        : judged?.at(-1)?.kind === 'stuck'
          ? { stoppedAt: lastStep }
          : { arrivedAt: lastStep }),
      ...(!judge || judged === undefined
        ? {}
        : { verdicts: diverged ? judged : held(judged, steps + 1) }),
    };
  });
};
