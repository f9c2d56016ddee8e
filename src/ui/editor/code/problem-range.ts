import type { FormulaError } from '../../../formula/error';

/**
 * The characters that an error is about, as offsets of the text it was found in; at least one character where there
 * is one, so that there is something to underline.
 */
export const problemRange = (
  text: string,
  { line, column, length }: Pick<FormulaError, 'line' | 'column' | 'length'>,
): { readonly from: number; readonly to: number } => {
  let start = 0;
  for (let n = 1; n < line; n += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const from = Math.min(text.length, start + column - 1);
  const to = Math.min(text.length, from + length);
  if (text.slice(from, to).trim() !== '') return { from, to };
  // Nothing to see there, as at the end of the text: the last thing before it.
  const before = text.slice(0, from).trimEnd().length;
  return before > 0 ? { from: before - 1, to: before } : { from, to };
};
