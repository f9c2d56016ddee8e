import { runAt } from '../../experiment/changes';
import type { Measure } from '../schema/measure';
import type { Evidence } from './evidence';
import { apartOf, crossingsOf, detourOf, distances, stepLengths } from './path';
import { type Seen, seenRun, series, valueAt } from './seen';

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, v) => sum + v, 0) / values.length;

const indexOrInfinity = (index: number): number => (index < 0 ? Number.POSITIVE_INFINITY : index);

/** From which record on the values stay at or below the target. */
const staysFrom = (values: readonly number[], target: number): number => {
  let k = values.length;
  while (k > 0 && (values[k - 1] ?? Number.NaN) <= target) k -= 1;
  return k === values.length ? Number.POSITIVE_INFINITY : k;
};

type OfRun = Extract<Measure, { readonly run: number }>;

const ofRun = (measure: OfRun, seen: Seen, evidence: Evidence): number => {
  const { record } = seen;
  switch (measure.of) {
    case 'loss':
      return valueAt(seen, record.loss, measure.at);
    case 'x':
      return valueAt(seen, record.x, measure.at);
    case 'y':
      return valueAt(seen, record.y, measure.at);
    case 'distance':
      return valueAt(seen, distances(seen, measure.to), measure.at);
    case 'steps': {
      const losses = series(seen, record.loss);
      return measure.stay === true
        ? staysFrom(losses, measure.loss)
        : indexOrInfinity(losses.findIndex((loss) => loss <= measure.loss));
    }
    case 'steps-near':
      return indexOrInfinity(
        distances(seen, measure.to).findIndex((distance) => distance <= measure.within),
      );
    case 'highest':
      return Math.max(...series(seen, record[measure.what], measure.from));
    case 'lowest':
      return Math.min(...series(seen, record[measure.what], measure.from));
    case 'mean-loss':
      return mean(
        series(seen, record.loss)
          .slice(0, (measure.at ?? seen.count - 1) + 1)
          .slice(-measure.last),
      );
    case 'spread':
      return Math.sqrt(
        mean(
          distances(seen, measure.around)
            .slice(-measure.last)
            .map((d) => d * d),
        ),
      );
    case 'step-length':
      return stepLengths(seen)[measure.at] ?? Number.NaN;
    case 'crossings':
      return crossingsOf(series(seen, record[measure.axis]), measure.value);
    case 'detour':
      return detourOf(seen);
    case 'apart': {
      const other = seenRun(evidence, measure.other);
      return other === undefined ? Number.NaN : apartOf(seen, other);
    }
    case 'test-error':
      return 1 - (record.testAccuracy ?? Number.NaN);
    case 'test-loss':
      return record.testLoss ?? Number.NaN;
    case 'hyper': {
      const run = evidence.experiment.runs[measure.run];
      if (run === undefined) return Number.NaN;
      const value = runAt(run, evidence.step + 1).hyper[measure.name];
      return typeof value === 'number' ? value : Number.NaN;
    }
    default:
      return measure satisfies never;
  }
};

const field = (evidence: Evidence, name: string): number => {
  const value = Object.entries(evidence.experiment.objective).find(([key]) => key === name)?.[1];
  if (typeof value === 'number') return value;
  // What the canonical form leaves out changes nothing.
  return name === 'batchSize' ? 1 : Number.NaN;
};

/** The number that a measure stands for in what was seen; NaN where there is none. */
export const measureOf = (measure: Measure, evidence: Evidence): number => {
  if (typeof measure === 'number') return measure;
  switch (measure.of) {
    case 'ratio':
      return measureOf(measure.a, evidence) / measureOf(measure.b, evidence);
    case 'runs':
      return evidence.experiment.runs.length;
    case 'objective':
      return field(evidence, measure.field);
    case 'start': {
      const { objective } = evidence.experiment;
      if (objective.kind === 'network') return Number.NaN;
      return objective.start[measure.axis === 'x' ? 0 : 1];
    }
    default: {
      const seen = seenRun(evidence, measure.run);
      return seen === undefined ? Number.NaN : ofRun(measure, seen, evidence);
    }
  }
};
