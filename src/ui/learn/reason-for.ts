import type { Question } from '../../lessons/schema/question';
import type { AnyStepText } from '../../lessons/schema/text';

/** Why what was said is not so, in the lesson's words. @param reason of a verdict: a choice, a trap, `low`, `high`, `else` */
export const reasonFor = (ask: Question, words: AnyStepText, reason: string): string => {
  switch (ask.kind) {
    case 'choice':
      return words.choices?.[reason]?.why ?? '';
    case 'number':
      return (reason === 'low' ? words.low : words.high) ?? '';
    default:
      return words.traps?.[reason] ?? words.else ?? '';
  }
};
