import type { Cursor } from './cursor';
import { reject } from './failure';
import { sayFormula } from './sentences';
import { shorten, type Token } from './tokenize';

const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.offset + a.span.length === b.offset;

/** Whether the comma that comes next stands between digits without a space: a decimal comma, or one between thousands. */
export const isInsideNumber = (cursor: Cursor): boolean => {
  const [before, comma, after] = [cursor.previous(), cursor.peek(), cursor.peek(1)];
  return (
    before?.kind === 'number' &&
    after?.kind === 'number' &&
    touches(before, comma) &&
    touches(comma, after)
  );
};

/** What digits with commas may have meant: `1,000` two things, `0,5` and `1.000,5` one. */
const readings = (parts: readonly string[]) => {
  const [first = '', ...others] = parts;
  const last = others.at(-1) ?? '';
  const digits = first.replaceAll('.', '');
  const groups =
    /^[1-9]\d{0,2}$/.test(first) &&
    /^\d{3}(\.\d+)?$/.test(last) &&
    others.slice(0, -1).every((one) => /^\d{2,3}$/.test(one));
  const thousands = groups ? parts.join('') : undefined;
  const decimal = others.length === 1 && /^\d+$/.test(last) ? `${digits}.${last}` : undefined;
  return { thousands, decimal };
};

/** Refuses a comma that is not between arguments, with what its digits may have meant. @param at the comma */
export const rejectComma = (cursor: Cursor, at: Token): never => {
  const run = cursor.numberAround(at);
  const [first] = run;
  if (first === undefined || run.length < 2)
    return reject('unexpected', sayFormula('commaOutside'), at.span);
  const parts = run.map(({ text }) => text);
  const text = shorten(parts.join(','));
  const { thousands, decimal } = readings(parts);
  const span = { ...first.span, length: parts.join(',').length };
  if (thousands !== undefined && decimal !== undefined)
    return reject(
      'bad-number',
      sayFormula('groupedComma', { text, whole: shorten(thousands), number: shorten(decimal) }),
      span,
    );
  if (thousands !== undefined)
    return reject('bad-number', sayFormula('groupedDigits', { number: shorten(thousands) }), span);
  const number = shorten(decimal ?? `${parts[0]}.${parts[1]}`);
  return reject('bad-number', sayFormula('decimalComma', { text, number }), span);
};
