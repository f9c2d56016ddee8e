import { Fragment } from 'react';
import { type Piece, parseMarkup } from '../../lessons/markup';
import { Tex } from '../tex/Tex';
import classes from './Marked.module.css';

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map((piece, k) => {
    const key = `${k}/${piece.kind}`;
    switch (piece.kind) {
      case 'words':
        return <Fragment key={key}>{piece.text}</Fragment>;
      case 'term':
        return <strong key={key}>{piece.text}</strong>;
      case 'formula':
        return <Tex key={key} tex={piece.text} />;
      case 'control':
        return (
          <em key={key} className={classes.control}>
            <Pieces pieces={piece.inner} />
          </em>
        );
      default:
        return <Pieces key={key} pieces={piece.inner} />;
    }
  });

/** A text of a lesson, with its formulas and terms. */
export const Marked = ({ text }: { readonly text: string }) => (
  <Pieces pieces={parseMarkup(text)} />
);
