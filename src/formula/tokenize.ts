import type { Span } from './ast';
import { describeCharacter } from './characters';
import { reject } from './failure';
import { limits } from './limits';
import { plainText } from './pasted';
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

const space = /[ \t\v\f\r]+/y;
const comment = /#[^\n]*/y;
const slashes = /\/\/[^\n]*/y;
const number = /(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
// `**`, `+=` and their like are read whole, so that the parser can say what to write instead.
const operator = /\*\*|[+\-*/^]=|[<>=!]=|[-+*/^(),<>=]/y;

/** What may stand in the text: an expression (`;` is foreign) or statements (`;` ends one). */
export type Dialect = 'expression' | 'rule';

/**
 * Whether `//` begins words to the reader. Elsewhere it is the floor of a quotient, so what could be a formula is neither:
 * only a line of a rule that begins with it, and two words side by side, are words for certain.
 */
const isProse = (rest: string, beginsStatement: boolean): boolean =>
  beginsStatement || /^\/\/\s*(\p{L}{2,}[,:;.]?\s+\p{L}{2,}|$)/u.test(rest);

/**
 * Splits a text into tokens, the last of kind `end`. Throws FormulaFailure.
 * Newlines are tokens; spaces and comments (`# …`, and `// …` where it is words) are not. What was pasted is read as
 * `plainText` has it; offsets and places are those of the original.
 */
export const tokenize = (original: string, dialect: Dialect): readonly Token[] => {
  if (original.length > limits.length) {
    const before = original.slice(0, limits.length).split('\n');
    reject('too-long', sayFormula('tooLong', { most: limits.length }), {
      line: before.length,
      column: (before[before.length - 1]?.length ?? 0) + 1,
      length: 1,
    });
  }
  const { text, places } = plainText(original);
  const tokens: Token[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  let open = 0;
  const placeOf = (at: number): number => places[at] ?? original.length;
  const spanOf = (length: number): Span => {
    const place = placeOf(offset);
    return { line, column: place - lineStart + 1, length: placeOf(offset + length) - place };
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Token['kind'], written: string, value = 0, length = written.length) => {
    tokens.push({ kind, text: written, value, offset: placeOf(offset), span: spanOf(length) });
    offset += length;
  };
  while (offset < text.length) {
    const blank = match(space) ?? match(comment) ?? proseAt();
    if (blank !== undefined) {
      offset += blank.length;
      continue;
    }
    if (text[offset] === '\n') {
      push('newline', 'the end of the line', 0, 1);
      line += 1;
      lineStart = placeOf(offset);
      continue;
    }
    if (dialect === 'rule' && text[offset] === ';') {
      push('newline', '`;`', 0, 1);
      continue;
    }
    const digits = match(number);
    if (digits !== undefined) {
      const rest = text.slice(offset + digits.length, offset + digits.length + 40);
      push('number', digits, readNumber(digits, rest, spanOf(digits.length)));
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
      const before = tokens[tokens.length - 1];
      const follows = before?.kind === 'number' || before?.kind === 'name' || before?.text === ')';
      reject(
        'bad-character',
        describeCharacter(character, follows, before?.kind === 'number' ? before.text : undefined),
        spanOf(character.length),
      );
      break;
    }
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    push('operator', sign);
  }
  push('end', 'the end', 0, 0);
  return tokens;

  /** A comment that begins with slashes; slashes that may be meant as a quotient are refused. */
  function proseAt(): string | undefined {
    const rest = match(slashes);
    if (rest === undefined) return undefined;
    const before = tokens[tokens.length - 1];
    const begins = dialect === 'rule' && open === 0 && (before?.kind ?? 'newline') === 'newline';
    if (!isProse(rest, begins)) reject('unexpected', sayFormula('slashes'), spanOf(2));
    return rest;
  }
};

/** What is no product of 0 and a name: `0x1F`, `0b101`, `0o17`. */
const otherBase = /^(?:x[\da-f]+|b[01]+|o[0-7]+)(?![a-z_\d])/i;

/** Groups of three digits behind a sign that separates them elsewhere: `1_000`, `1'000`. */
const grouped = /^(?:[_'’]\d{3})+(?!\d)/;

/** Groups of three digits between points, as in 1.000.000,5. */
const pointed = /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?![\d.])(?:,(\d+))?/;

/** @param rest what follows the digits, some of it */
const readNumber = (digits: string, rest: string, span: Span): number => {
  if (rest.startsWith('.')) {
    const [, whole, decimals] = pointed.exec(digits + rest) ?? [];
    if (whole !== undefined) {
      const number = shorten(whole.replaceAll('.', '') + (decimals ? `.${decimals}` : ''));
      return reject('bad-number', sayFormula('groupedDigits', { number }), span);
    }
    return reject('bad-number', sayFormula('twoPoints', { text: `${shorten(digits)}.` }), span);
  }
  const based = digits === '0' ? otherBase.exec(rest)?.[0] : undefined;
  if (based !== undefined) {
    const text = shorten(digits + based);
    const number = Number(digits + based.toLowerCase());
    return reject('bad-number', sayFormula('otherBase', { text, number }), span);
  }
  const groups = grouped.exec(rest)?.[0];
  if (groups !== undefined && /^\d+$/.test(digits)) {
    const number = shorten(digits + groups.replaceAll(/\D/g, ''));
    return reject('bad-number', sayFormula('groupedDigits', { number }), span);
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
