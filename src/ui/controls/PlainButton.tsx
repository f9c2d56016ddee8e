import type { ReactNode } from 'react';
import classes from './PlainButton.module.css';

interface Props {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** What it does, for whoever hovers. */
  readonly title?: string;
  readonly disabled?: boolean;
}

/** A button with words, that stands on a panel. */
export const PlainButton = ({ children, ...button }: Props) => (
  <button type="button" className={classes.button} {...button}>
    {children}
  </button>
);
