import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './IconButton.module.css';

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** The accessible name, and what hovering tells. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that is only an icon. */
export const IconButton = ({ label, children, className, ...rest }: Props) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={className ? `${classes.button} ${className}` : classes.button}
    {...rest}
  >
    {children}
  </button>
);
