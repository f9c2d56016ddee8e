import { nearest } from '../formula/suggest';

/** The allowed word most like this one: a slip of a few letters, or a beginning. */
const guessOf = (word: string, allowed: readonly string[]): string | undefined =>
  nearest(word, allowed) ??
  (word.length < 3 ? undefined : allowed.find((candidate) => candidate.startsWith(word)));

/** `unknown surface "rosenbrok"; did you mean "rosenbrock"? Allowed: …` */
export const unknownText = (noun: string, word: unknown, allowed: readonly string[]): string => {
  const shown = JSON.stringify(word)?.slice(0, 80) ?? String(word);
  const guess = typeof word === 'string' ? guessOf(word, allowed) : undefined;
  const hint = guess === undefined ? '. ' : `; did you mean "${guess}"? `;
  return `unknown ${noun} ${shown}${hint}Allowed: ${allowed.length > 0 ? allowed.join(', ') : 'none'}`;
};
