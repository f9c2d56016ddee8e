import type { Ref } from 'react';
import classes from './StageLabel.module.css';

/** Names the head or the minimum under the pointer; the controller's reports are written into it. */
export const StageLabel = ({ ref }: { readonly ref: Ref<HTMLDivElement> }) => (
  <div className={classes.label} ref={ref} aria-hidden="true" />
);
