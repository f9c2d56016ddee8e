import type { Span } from './ast';
import type { Token } from './tokenize';

/** A place in a list of tokens. The last token is `end` and is never passed. */
export interface Cursor {
  readonly peek: (ahead?: number) => Token;
  readonly previous: () => Token | undefined;
  readonly next: () => Token;
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
    skipNewlines: () => {
      while (peek().kind === 'newline') next();
    },
    spanFrom: (start) => {
      const before = tokens[position - 1] ?? start;
      return { ...start.span, length: before.offset + before.span.length - start.offset };
    },
  };
};
