import type { Ref } from 'react';
import classes from './PointerReadout.module.css';

/** Where the pointer is and how high the surface is there; the controller's reports are written into it. */
export const PointerReadout = ({ ref }: { readonly ref: Ref<HTMLOutputElement> }) => (
  <output className={classes.readout} ref={ref} aria-live="off" />
);
