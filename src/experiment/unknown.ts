import type { Said } from '../formula/said';
import { nearest } from '../formula/suggest';
import { sayExperiment } from './sentences';
import { show } from './show';

/** The allowed word most like this one: a slip of a few letters, or a beginning. */
const guessOf = (word: string, allowed: readonly string[]): string | undefined =>
  nearest(word, allowed) ??
  (word.length < 3 ? undefined : allowed.find((candidate) => candidate.startsWith(word)));

/** `unknown surface "rosenbrok"; did you mean "rosenbrock"? Allowed: …` */
export const unknownText = (noun: string, word: unknown, allowed: readonly string[]): Said => {
  const guess = typeof word === 'string' ? guessOf(word, allowed) : undefined;
  const values = {
    noun,
    word: show(word),
    allowed: allowed.length > 0 ? allowed.join(', ') : 'none',
  };
  return guess === undefined
    ? sayExperiment('unknown', values)
    : sayExperiment('unknownGuess', { ...values, guess });
};
