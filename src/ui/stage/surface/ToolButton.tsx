import type { ButtonHTMLAttributes } from 'react';
import classes from './StageToolbar.module.css';

/** A button that looks like the stage's other tools; pressed and disabled by `aria-pressed` and `aria-disabled`. */
export const ToolButton = (props: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" className={classes.tool} {...props} />
);
