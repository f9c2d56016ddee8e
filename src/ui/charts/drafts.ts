import { isFullBatch } from '../../experiment/network/batches';
import { hasPenalty } from '../../experiment/network/held-out';
import type { Places } from '../../experiment/network/sharpness';
import {
  type Asked,
  type Evaluated,
  evaluatedOn,
  isAsked,
  isDistance,
  isEvaluated,
} from '../../experiment/recorded/charts';
import type { Quantity, XMode } from '../../experiment/view/choices';
import type { Evaluation } from '../../state/lab/playback';
import { isJudgedElsewhere, judgedColumn } from '../judged';
import { type Series, xOfStep, xValues } from './axis';
import { distances } from './distance';
import { batchSizeOf, type Recorded } from './recorded';

/**
 * `raw`: faint, behind its `main` line, which is smoothed or of the average that is judged; `held`: of held-out images, bold with a dot at every point; `train`: the same of a sample of those trained on, fine; `limit`: up to where its `main` line is stable, dotted.
 */
export type LineRole = 'raw' | 'main' | 'held' | 'train' | 'limit';

const valuesOf = (
  series: Series,
  quantity: Exclude<Quantity, Evaluated | Asked>,
  recorded: Recorded,
): Float64Array =>
  isDistance(quantity)
    ? distances(judgedColumn(series, 'x'), judgedColumn(series, 'y'), recorded.minima)
    : judgedColumn(series, quantity);

const evaluatedPoints = (
  series: Series,
  points: readonly Evaluation[],
  value: 'loss' | 'accuracy',
  mode: XMode,
  batchSize: number,
): { x: number[]; y: number[] } => {
  const x: number[] = [];
  const y: number[] = [];
  for (const evaluation of points) {
    const at = xOfStep(series, mode, batchSize, evaluation.step);
    if (at === undefined) continue;
    x.push(at);
    y.push(evaluation[value]);
  }
  return { x, y };
};

/** A line before it is smoothed and thinned. */
export interface Draft {
  readonly run: number;
  readonly role: LineRole;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** It is drawn smoothed, over so many steps. */
  readonly horizon?: number;
}

/** The lines of a chart, those behind first. */
export const draftsOf = (quantity: Quantity, mode: XMode, recorded: Recorded): Draft[] => {
  const { experiment, series, evaluations, trained } = recorded;
  const batchSize = batchSizeOf(experiment);
  const { objective } = experiment;
  const network = objective.kind === 'network';
  return experiment.runs.flatMap((_, run): Draft[] => {
    const one = series[run];
    if (!one || !recorded.visible(run)) return [];
    const points = (of: typeof trained, value: 'loss' | 'accuracy') =>
      evaluatedPoints(one, of[run] ?? [], value, mode, batchSize);
    if (isEvaluated(quantity)) {
      const of = evaluatedOn(quantity) === 'held' ? evaluations : trained;
      return [{ run, role: 'main', ...points(of, 'accuracy') }];
    }
    if (isAsked(quantity)) {
      const { values = [], limit = [] } = recorded.asked?.[quantity][run] ?? {};
      const placed = (places: Places, role: LineRole): Draft[] => {
        const known = places.flatMap(([step, y]) => {
          const x = xOfStep(one, mode, batchSize, step);
          return x === undefined ? [] : [{ x, y }];
        });
        return known.length > 0
          ? [{ run, role, x: known.map(({ x }) => x), y: known.map(({ y }) => y) }]
          : [];
      };
      return [...placed(limit, 'limit'), ...placed(values, 'main')];
    }
    const x = xValues(one, mode, batchSize);
    const y = valuesOf(one, quantity, recorded);
    if (!network || quantity !== 'loss') {
      const main: Draft = { run, role: 'main', x, y };
      const also = quantity === 'loss' && isJudgedElsewhere(one);
      return also ? [{ run, role: 'raw', x, y: one.column('loss') }, main] : [main];
    }
    const evaluated: Draft[] = [{ run, role: 'held', ...points(evaluations, 'loss') }];
    // What the batches' losses are without the penalty: the same as the other set's.
    if (hasPenalty(objective)) evaluated.push({ run, role: 'train', ...points(trained, 'loss') });
    // The whole training set at every step: there is no noise to take away.
    if (isFullBatch(objective)) return [{ run, role: 'main', x, y }, ...evaluated];
    const horizon = Math.max(5, experiment.steps / 40);
    return [{ run, role: 'raw', x, y }, { run, role: 'main', x, y, horizon }, ...evaluated];
  });
};
