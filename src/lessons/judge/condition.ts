import type { Condition } from '../schema/condition';
import type { Evidence } from './evidence';
import { measureOf } from './measure';

const yes = (holds: boolean): number => (holds ? 1 : -1);

/** How far `a` lies above `b`, as a share of the larger of them: from -1 to 1, and -1 where either is no number. */
const excess = (a: number, b: number): number => {
  if (Number.isNaN(a) || Number.isNaN(b)) return -1;
  if (a === b) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return yes(a > b);
  return Math.max(-1, Math.min(1, (a - b) / Math.max(Math.abs(a), Math.abs(b))));
};

/**
 * How clearly a condition holds: above 0 it does, 0 or below it does not; 1 and -1 leave no doubt. For comparisons it is
 * the distance from the bound as a share of the larger number, so that tests can ask for a margin, and no claim hangs on
 * last digits. `all` is as clear as its weakest part, `any` as its clearest.
 */
export const slackOf = (condition: Condition, evidence: Evidence): number => {
  const { experiment, runs, step, shown } = evidence;
  switch (condition.is) {
    case 'above':
      return excess(measureOf(condition.what, evidence), measureOf(condition.than, evidence));
    case 'below':
      return excess(measureOf(condition.than, evidence), measureOf(condition.what, evidence));
    case 'near': {
      const what = measureOf(condition.what, evidence);
      return excess(condition.within, Math.abs(what - measureOf(condition.to, evidence)));
    }
    case 'diverged': {
      const record = runs[condition.run];
      return yes(record?.diverged === true && step >= record.loss.length);
    }
    case 'optimizer':
      return yes(
        experiment.runs.some(
          (run, i) =>
            run.optimizer === condition.id && (condition.run === undefined || condition.run === i),
        ),
      );
    case 'schedule':
      return yes(
        experiment.runs.some(
          (run, i) =>
            run.schedule.kind === condition.kind &&
            (condition.run === undefined || condition.run === i),
        ),
      );
    case 'played':
      return yes(step >= (condition.to ?? experiment.steps));
    case 'layer':
      return yes(shown.layers.includes(condition.layer));
    case 'inspector':
      return yes(shown.inspector);
    case 'all':
      return Math.min(...condition.of.map((part) => slackOf(part, evidence)));
    case 'any':
      return Math.max(...condition.of.map((part) => slackOf(part, evidence)));
    case 'not':
      return -slackOf(condition.of, evidence);
    default:
      return condition satisfies never;
  }
};

export const holds = (condition: Condition, evidence: Evidence): boolean =>
  slackOf(condition, evidence) > 0;
