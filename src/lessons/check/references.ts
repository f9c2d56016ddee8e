import type { Condition } from '../schema/condition';
import type { Measure } from '../schema/measure';
import type { Question } from '../schema/question';

/* What conditions and questions speak of, for checks that it is there. */

const inMeasure = (measure: Measure): readonly number[] => {
  if (typeof measure === 'number') return [];
  switch (measure.of) {
    case 'ratio':
      return [...inMeasure(measure.a), ...inMeasure(measure.b)];
    case 'apart':
      return [measure.run, measure.other];
    case 'runs':
    case 'objective':
    case 'start':
      return [];
    default:
      return [measure.run];
  }
};

/** Indices of the runs that a condition reads. */
export const runsIn = (condition: Condition): readonly number[] => {
  switch (condition.is) {
    case 'above':
    case 'below':
      return [...inMeasure(condition.what), ...inMeasure(condition.than)];
    case 'near':
      return [...inMeasure(condition.what), ...inMeasure(condition.to)];
    case 'diverged':
      return [condition.run];
    case 'optimizer':
    case 'schedule':
      return condition.run === undefined ? [] : [condition.run];
    case 'all':
    case 'any':
      return condition.of.flatMap(runsIn);
    case 'not':
      return runsIn(condition.of);
    case 'played':
    case 'layer':
    case 'inspector':
      return [];
    default:
      return condition satisfies never;
  }
};

/** Indices of the runs that decide a question. */
export const runsAsked = (question: Question): readonly number[] => {
  switch (question.kind) {
    case 'choice':
      return Object.values(question.choices).flatMap(runsIn);
    case 'place':
      return [question.run];
    case 'order':
      return Object.values(question.items).flatMap(inMeasure);
    case 'number':
      return inMeasure(question.of);
    default:
      return question satisfies never;
  }
};
