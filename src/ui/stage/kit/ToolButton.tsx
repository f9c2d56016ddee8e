import type { ComponentProps } from 'react';
import classes from './ToolButton.module.css';

/** A button that looks like the stage's other tools; pressed and disabled by `aria-pressed` and `aria-disabled`. */
export const ToolButton = ({ className = '', ...props }: ComponentProps<'button'>) => (
  <button type="button" className={`${classes.tool} ${className}`.trim()} {...props} />
);
