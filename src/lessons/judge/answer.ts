import type { Point } from '../../experiment/types';
import type { Answer, Question } from '../schema/question';
import { holds } from './condition';
import type { Evidence } from './evidence';
import { measureOf } from './measure';
import { seenRun, valueAt } from './seen';

/** The step that answers a question of an experiment of so many. */
export const dueStep = (question: Question, steps: number): number => question.at ?? steps;

const readOff = (question: Question, evidence: Evidence): Answer | undefined => {
  switch (question.kind) {
    case 'choice': {
      const come = Object.entries(question.choices).filter(([, condition]) =>
        holds(condition, evidence),
      );
      const [choice] = come[0] ?? [];
      return choice === undefined || come.length > 1 ? undefined : { kind: 'choice', choice };
    }
    case 'place': {
      const seen = seenRun(evidence, question.run);
      if (seen === undefined) return undefined;
      const x = valueAt(seen, seen.record.x);
      const y = valueAt(seen, seen.record.y);
      return Number.isFinite(x) && Number.isFinite(y) ? { kind: 'place', at: [x, y] } : undefined;
    }
    case 'order': {
      const ranked = Object.entries(question.items)
        .map(([id, measure]) => ({ id, value: measureOf(measure, evidence) }))
        .sort((a, b) => a.value - b.value);
      if (ranked.some(({ value }, k) => Number.isNaN(value) || value === ranked[k + 1]?.value))
        return undefined;
      return { kind: 'order', items: ranked.map(({ id }) => id) };
    }
    case 'number': {
      const value = measureOf(question.of, evidence);
      return Number.isFinite(value) ? { kind: 'number', value } : undefined;
    }
    default:
      return question satisfies never;
  }
};

/** What the race has answered; nothing before the step that answers, or where the answer is not clear. */
export const answerOf = (question: Question, evidence: Evidence): Answer | undefined => {
  const step = dueStep(question, evidence.experiment.steps);
  return evidence.step < step ? undefined : readOff(question, { ...evidence, step });
};

/** Right, or wrong with the id of the text that says why: a choice, a trap, `low`, `high`, or `else`. */
export type Verdict = { readonly right: true } | { readonly right: false; readonly reason: string };

const RIGHT: Verdict = { right: true };
const wrong = (reason: string): Verdict => ({ right: false, reason });

const apart = ([ax, ay]: Point, [bx, by]: Point, along: 'x' | undefined) =>
  along === 'x' ? Math.abs(ax - bx) : Math.hypot(ax - bx, ay - by);

/**
 * What was said, compared with what the race answered.
 * @throws if said and truth are not of the question's kind: a bug
 */
export const compare = (question: Question, said: Answer, truth: Answer): Verdict => {
  switch (question.kind) {
    case 'choice':
      if (said.kind !== 'choice' || truth.kind !== 'choice') break;
      return said.choice === truth.choice ? RIGHT : wrong(said.choice);
    case 'place': {
      if (said.kind !== 'place' || truth.kind !== 'place') break;
      if (apart(said.at, truth.at, question.along) <= question.within) return RIGHT;
      const trap = Object.entries(question.traps).find(
        ([, { at, within }]) => apart(said.at, at, question.along) <= within,
      );
      return wrong(trap?.[0] ?? 'else');
    }
    case 'order': {
      if (said.kind !== 'order' || truth.kind !== 'order') break;
      if (said.items.join('\n') === truth.items.join('\n')) return RIGHT;
      const first = said.items[0] ?? '';
      return wrong(first !== truth.items[0] && question.traps.includes(first) ? first : 'else');
    }
    case 'number': {
      if (said.kind !== 'number' || truth.kind !== 'number') break;
      const { within, scale } = question;
      const low = scale === 'factor' ? truth.value / within : truth.value - within;
      const high = scale === 'factor' ? truth.value * within : truth.value + within;
      if (said.value >= low && said.value <= high) return RIGHT;
      return wrong(said.value < low ? 'low' : 'high');
    }
    default:
      return question satisfies never;
  }
  throw new Error(`an answer of another kind than the question, ${question.kind}`);
};
