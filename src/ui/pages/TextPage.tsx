import type { ReactNode } from 'react';
import classes from './TextPage.module.css';

interface Props {
  /** Of what is said on it. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A page to read: one column that scrolls by itself. */
export const TextPage = ({ className = '', children }: Props) => (
  <div className={classes.page}>
    <article className={`${classes.text} ${className}`}>{children}</article>
  </div>
);
