import katex from 'katex';
import { messageOf } from '../../formula/message-of';
import { flatten, parseMarkup } from '../markup';

/** What KaTeX has against the formulas of a text. */
export const formulaProblems = (text: string): readonly string[] => {
  const pieces = flatten(parseMarkup(text));
  const problems = pieces.flatMap((piece) => {
    if (piece.kind !== 'formula') return [];
    try {
      katex.renderToString(piece.text, { throwOnError: true, strict: 'error' });
      return [];
    } catch (error) {
      return [`$${piece.text}$: ${messageOf(error)}`];
    }
  });
  // A mark that stands alone is a formula that was never closed, or a link that did not become one.
  const stray = pieces.filter(
    (piece) => (piece.kind === 'words' || piece.kind === 'term') && /[$*[\]\\]/.test(piece.text),
  );
  return [
    ...problems,
    ...stray.map((piece) => ('text' in piece ? `stray mark: ${piece.text}` : '')),
  ];
};
