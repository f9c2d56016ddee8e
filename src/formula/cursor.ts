import type { Span } from './ast';
import type { Token } from './tokenize';

/** A place in a list of tokens. The last token is `end` and is never passed. */
export interface Cursor {
  readonly peek: (ahead?: number) => Token;
  readonly previous: () => Token | undefined;
  readonly next: () => Token;
  /** The numbers that a comma joins without a space, and those that further commas join to them. */
  readonly numberAround: (comma: Token) => readonly Token[];
  readonly skipNewlines: () => void;
  /** From the beginning of a token to the end of the last one read. */
  readonly spanFrom: (start: Token) => Span;
}

export const createCursor = (tokens: readonly Token[]): Cursor => {
  const last = tokens[tokens.length - 1];
  if (last === undefined) throw new Error('A list of tokens ends with an `end` token.');
  let position = 0;
  const peek = (ahead = 0) => tokens[position + ahead] ?? last;
  const next = () => {
    const token = peek();
    if (position < tokens.length - 1) position += 1;
    return token;
  };
  return {
    peek,
    next,
    previous: () => tokens[position - 1],
    numberAround: (comma) => {
      const at = tokens.indexOf(comma);
      const end = (token: Token | undefined) => (token ? token.offset + token.span.length : -1);
      const joined = (k: number) =>
        tokens[k]?.text === ',' &&
        tokens[k - 1]?.kind === 'number' &&
        tokens[k + 1]?.kind === 'number' &&
        end(tokens[k - 1]) === tokens[k]?.offset &&
        end(tokens[k]) === tokens[k + 1]?.offset;
      let first = at;
      while (joined(first - 2)) first -= 2;
      const numbers: Token[] = [];
      for (let k = first; joined(k); k += 2) {
        const [before, after] = [tokens[k - 1], tokens[k + 1]];
        if (numbers.length === 0 && before !== undefined) numbers.push(before);
        if (after !== undefined) numbers.push(after);
      }
      return numbers;
    },
    skipNewlines: () => {
      while (peek().kind === 'newline') next();
    },
    spanFrom: (start) => {
      const before = tokens[position - 1] ?? start;
      return { ...start.span, length: before.offset + before.span.length - start.offset };
    },
  };
};
