import type { Expression } from '../ast';
import { isDataName } from '../data';
import { precedence } from '../precedence';
import { parenthesize, type TexOptions, type TexPiece, texPiece } from './expression';
import { texSymbol } from './name';

/** Reductions over the points of a data set, with the point's number as index: 1/n Σᵢ (x uᵢ + y - vᵢ)². */
export const texOverData = (
  { callee, args }: Expression & { kind: 'data' },
  options: TexOptions,
): TexPiece => {
  const symbol = options.symbol ?? texSymbol;
  const indexed = (name: string) => (isDataName(name) ? `${name}_i` : symbol(name));
  const [first, second] = args.map((arg) => texPiece(arg, { ...options, symbol: indexed }));
  const term = (piece: TexPiece | undefined): string =>
    piece === undefined
      ? ''
      : piece.binds < precedence.product
        ? parenthesize(piece.tex)
        : piece.tex;
  const piece = (tex: string): TexPiece => ({ tex, binds: precedence.sum, tall: true });
  switch (callee) {
    case 'sum':
      return piece(`\\sum_{i=1}^{n} ${term(first)}`);
    case 'mean':
      return piece(`\\frac{1}{n}\\sum_{i=1}^{n} ${term(first)}`);
    case 'max':
      return piece(`\\max_{i=1}^{n} ${term(first)}`);
    case 'atMax':
      return piece(
        `\\operatorname{mean}_{i \\in \\operatorname{argmax} ${term(first)}} ${term(second)}`,
      );
    default:
      return callee satisfies never;
  }
};
