import { isDistance, isHeldOut } from '../../experiment/recorded/charts';
import type { Quantity } from '../../experiment/view/choices';
import { judgedColumn } from '../judged';
import { distances } from './distance';
import type { Recorded } from './model';

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
  const evaluations = recorded.evaluations[run] ?? [];
  const held = evaluations.findLast((evaluation) => evaluation.step <= step);
  if (isHeldOut(quantity)) return { value: held?.[quantity] ?? Number.NaN };
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
  return network && quantity === 'loss' ? { value, held: held?.loss ?? Number.NaN } : { value };
};

/** At most `most` whole steps from 0 to the last one, evenly spread. */
export const sampleSteps = (lastStep: number, most = 12): number[] => {
  const count = Math.min(most, lastStep + 1);
  if (count < 2) return [0];
  return Array.from({ length: count }, (_, k) => Math.round((k * lastStep) / (count - 1)));
};
