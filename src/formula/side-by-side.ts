import type { Cursor } from './cursor';
import { remedies } from './foreign';
import { functionAliases, functions } from './functions';
import type { Said } from './said';
import { sayFormula } from './sentences';
import { shorten, type Token } from './tokenize';

/** The number that groups of three digits make with spaces between them, and decimals behind a comma. @param first before the cursor */
export const groupedFrom = (cursor: Cursor, first: Token): string | undefined => {
  if (!/^\d{1,3}$/.test(first.text)) return undefined;
  let number = first.text;
  let k = 0;
  for (; /^\d{3}(\.\d+)?$/.test(cursor.peek(k).text); k += 1) number += cursor.peek(k).text;
  if (k === 0) return undefined;
  const [comma, decimals] = [cursor.peek(k), cursor.peek(k + 1)];
  const isDecimal = comma.text === ',' && /^\d+$/.test(decimals.text) && !number.includes('.');
  return shorten(isDecimal ? `${number}.${decimals.text}` : number);
};

const operators = new Map([
  ['and', sayFormula('writeAnd')],
  ['or', sayFormula('writeOr')],
  ['not', sayFormula('writeNot')],
  ['mod', sayFormula('writeRemainder')],
]);

const isCallable = (name: string): boolean =>
  functions.has(name) || functionAliases.has(name) || remedies.has(name);

/** What two values side by side are, where that is no product: words for operators, a function without parentheses. */
export const wordsOf = (before: Token, after: Token): Said | undefined => {
  const operator = operators.get(before.text) ?? operators.get(after.text);
  if (operator !== undefined) return operator;
  const name = before.text;
  return before.kind === 'name' && isCallable(name)
    ? sayFormula('functionAlone', { name: shorten(name) })
    : undefined;
};
