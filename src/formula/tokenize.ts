import type { Span } from './ast';
import { describeCharacter } from './characters';
import { reject } from './failure';
import { limits } from './limits';
import { sayFormula } from './sentences';

export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'newline' | 'end';
  /** As written; for `newline` and `end` what to call them in a message. */
  readonly text: string;
  /** Only of numbers. */
  readonly value: number;
  /** Characters before it. */
  readonly offset: number;
  readonly span: Span;
}

const space = /[ \t\r]+/y;
const comment = /(#|\/\/)[^\n]*/y;
const number = /(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
// `**`, `+=` and their like are read whole, so that the parser can say what to write instead.
const operator = /\*\*|[+\-*/^]=|[<>=!]=|[-+*/^(),<>=]/y;

/** What may stand in the text: an expression (`;` is foreign) or statements (`;` ends one). */
export type Dialect = 'expression' | 'rule';

/**
 * Splits a text into tokens, the last of kind `end`. Throws FormulaFailure.
 * Newlines are tokens; spaces and comments (`# …`, `// …`) are not.
 */
export const tokenize = (text: string, dialect: Dialect): readonly Token[] => {
  const tokens: Token[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  const spanOf = (length: number): Span => ({ line, column: offset - lineStart + 1, length });
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Token['kind'], written: string, value = 0, length = written.length) => {
    tokens.push({ kind, text: written, value, offset, span: spanOf(length) });
    offset += length;
  };
  if (text.length > limits.length) {
    const before = text.slice(0, limits.length).split('\n');
    reject('too-long', sayFormula('tooLong', { most: limits.length }), {
      line: before.length,
      column: (before[before.length - 1]?.length ?? 0) + 1,
      length: 1,
    });
  }
  while (offset < text.length) {
    const blank = match(space) ?? match(comment);
    if (blank !== undefined) {
      offset += blank.length;
      continue;
    }
    if (text[offset] === '\n') {
      push('newline', 'the end of the line', 0, 1);
      line += 1;
      lineStart = offset;
      continue;
    }
    if (dialect === 'rule' && text[offset] === ';') {
      push('newline', '`;`', 0, 1);
      continue;
    }
    const digits = match(number);
    if (digits !== undefined) {
      push(
        'number',
        digits,
        readNumber(digits, text[offset + digits.length], spanOf(digits.length)),
      );
      continue;
    }
    const word = match(name);
    if (word !== undefined) {
      if (word.length > limits.nameLength)
        reject(
          'too-long',
          sayFormula('longName', { most: limits.nameLength }),
          spanOf(word.length),
        );
      if (word.startsWith('_') || word.includes('__')) {
        reject(
          'bad-character',
          sayFormula('badName', { name: shorten(word) }),
          spanOf(word.length),
        );
      }
      push('name', word);
      continue;
    }
    const sign = text.startsWith('=>', offset) ? undefined : match(operator);
    if (sign === undefined) {
      const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      reject('bad-character', describeCharacter(character), spanOf(character.length));
      break;
    }
    push('operator', sign);
  }
  push('end', 'the end', 0, 0);
  return tokens;
};

const readNumber = (digits: string, next: string | undefined, span: Span): number => {
  if (next === '.') {
    return reject('bad-number', sayFormula('twoPoints', { text: `${shorten(digits)}.` }), span);
  }
  const value = Number(digits);
  if (!Number.isFinite(value)) {
    return reject('bad-number', sayFormula('numberTooLarge', { text: shorten(digits) }), span);
  }
  if (value === 0 && /[1-9]/.test(digits.split(/e/i)[0] ?? '')) {
    return reject('bad-number', sayFormula('numberTooSmall', { text: shorten(digits) }), span);
  }
  return value;
};

/** Keeps a message readable when what it quotes is not. */
export const shorten = (text: string): string =>
  text.length > 30 ? `${text.slice(0, 27)}…` : text;
