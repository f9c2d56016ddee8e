import {
  type Evaluated,
  evaluatedOn,
  isAsked,
  isDistance,
  isEvaluated,
} from '../../experiment/recorded/charts';
import type { Quantity } from '../../experiment/view/choices';
import { judgedColumn } from '../judged';
import { distances } from './distance';
import type { Recorded } from './recorded';

/** Network races measure norms only every few steps: this many records back one is still told. */
const LOOK_BACK = 8;

export interface ValueAt {
  readonly value: number;
  /** Loss of the held-out images at the last evaluation, where the chart shows it too. */
  readonly held?: number;
}

/** What a run's line stands for at a whole step, from the records themselves; NaN where there is nothing. */
export const valueAt = (
  recorded: Recorded,
  quantity: Quantity,
  run: number,
  step: number,
): ValueAt => {
  const network = recorded.experiment.objective.kind === 'network';
  const last = (of: Recorded['evaluations']) =>
    of[run]?.findLast((evaluation) => evaluation.step <= step);
  if (isEvaluated(quantity)) {
    const of = evaluatedOn(quantity) === 'held' ? recorded.evaluations : recorded.trained;
    return { value: last(of)?.accuracy ?? Number.NaN };
  }
  if (isAsked(quantity)) {
    const course = recorded.asked?.[quantity][run];
    return { value: course?.values.findLast(([at]) => at <= step)?.[1] ?? Number.NaN };
  }
  const series = recorded.series[run];
  const index = series?.indexOfStep(step) ?? -1;
  const ended = series !== undefined && index === series.length - 1;
  if (!series || index < 0 || (ended && (series.column('step')[index] ?? 0) < step && !network))
    return { value: Number.NaN };
  if (isDistance(quantity)) {
    const point = (name: 'x' | 'y') => judgedColumn(series, name).subarray(index, index + 1);
    return { value: distances(point('x'), point('y'), recorded.minima)[0] ?? Number.NaN };
  }
  const column = judgedColumn(series, quantity);
  let at = index;
  while (network && at > 0 && at > index - LOOK_BACK && Number.isNaN(column[at])) at -= 1;
  const value = column[at] ?? Number.NaN;
  return network && quantity === 'loss'
    ? { value, held: last(recorded.evaluations)?.loss ?? Number.NaN }
    : { value };
};

export const wasEvaluated = (
  { evaluations, trained }: Pick<Recorded, 'evaluations' | 'trained'>,
  quantity: Evaluated,
  run: number,
  step: number,
): boolean =>
  (evaluatedOn(quantity) === 'held' ? evaluations : trained)[run]?.some(
    (evaluation) => evaluation.step === step,
  ) ?? false;

const thinned = (steps: readonly number[], most: number): number[] =>
  sampleSteps(steps.length - 1, most).flatMap((k) => steps[k] ?? []);

/** The steps for a table: those at which some run was evaluated, where that is what it shows. */
export const tableSteps = (
  { evaluations, trained, asked }: Pick<Recorded, 'evaluations' | 'trained' | 'asked'>,
  quantity: Quantity,
  lastStep: number,
  most = 12,
): number[] => {
  const at = (steps: readonly number[]) =>
    thinned(
      [...new Set(steps)].sort((a, b) => a - b),
      most,
    );
  if (isAsked(quantity))
    return at((asked?.[quantity] ?? []).flatMap(({ values }) => values.map(([step]) => step)));
  if (!isEvaluated(quantity)) return sampleSteps(lastStep, most);
  const of = evaluatedOn(quantity) === 'held' ? evaluations : trained;
  return at(of.flatMap((points) => points.map(({ step }) => step)));
};

/** At most `most` whole steps from 0 to the last one, evenly spread. */
export const sampleSteps = (lastStep: number, most = 12): number[] => {
  const count = Math.min(most, lastStep + 1);
  if (count < 2) return [0];
  return Array.from({ length: count }, (_, k) => Math.round((k * lastStep) / (count - 1)));
};
