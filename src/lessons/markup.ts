import { type ControlName, isControl } from '../experiment/controls/controls';

/**
 * A piece of a lesson's text. Markup: `$formula$` in LaTeX, `**new term**`, `[words](claim:id)` around words that a test
 * with the engine vouches for, `[words](control:name)` around what the page can point at. Nothing else is special.
 */
export type Piece =
  | { readonly kind: 'words' | 'term' | 'formula'; readonly text: string }
  | { readonly kind: 'claim'; readonly id: string; readonly inner: readonly Piece[] }
  | { readonly kind: 'control'; readonly control: ControlName; readonly inner: readonly Piece[] };

const MARK = /\$([^$]+)\$|\*\*([^*]+)\*\*|\[((?:\$[^$]+\$|[^\][])+)\]\((claim|control):([\w-]+)\)/g;

/** @throws on a control that is not in the vocabulary: a bug, which the lessons' checks find first */
export const parseMarkup = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const words = (to: number) => {
    if (to > from) pieces.push({ kind: 'words', text: text.slice(from, to) });
  };
  for (const match of text.matchAll(MARK)) {
    const [whole, formula, term, inner, scheme, id = ''] = match;
    words(match.index);
    from = match.index + whole.length;
    if (formula !== undefined) pieces.push({ kind: 'formula', text: formula });
    else if (term !== undefined) pieces.push({ kind: 'term', text: term });
    else if (scheme === 'claim')
      pieces.push({ kind: 'claim', id, inner: parseMarkup(inner ?? '') });
    else if (isControl(id))
      pieces.push({ kind: 'control', control: id, inner: parseMarkup(inner ?? '') });
    else throw new Error(`no control ${id} that a lesson could point at`);
  }
  words(text.length);
  return pieces;
};

/** All pieces, those inside of others too. */
export const flatten = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap((piece) => ('inner' in piece ? [piece, ...flatten(piece.inner)] : [piece]));
