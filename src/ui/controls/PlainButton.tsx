import type { ReactNode } from 'react';
import classes from './PlainButton.module.css';

interface Props {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button with words, that stands on a panel. */
export const PlainButton = ({ onClick, children }: Props) => (
  <button type="button" className={classes.button} onClick={onClick}>
    {children}
  </button>
);
