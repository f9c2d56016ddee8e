import type { ReactNode } from 'react';
import { FutureSwitch } from './FutureSwitch';
import { Scrubber } from './Scrubber';
import { StepReadout } from './StepReadout';
import classes from './Transport.module.css';
import { TransportButtons } from './TransportButtons';

interface Props {
  /** How fast it goes, or whether it is followed. */
  readonly pace: ReactNode;
  /** What else there is to read. */
  readonly more?: ReactNode;
}

/** The bar at the bottom of a lab: playback, the scrubber over all recorded steps, the step. */
export const Transport = ({ pace, more }: Props) => (
  <div className={classes.transport}>
    <TransportButtons />
    <span className={classes.pace}>
      {pace}
      <FutureSwitch />
    </span>
    <Scrubber />
    <StepReadout />
    {more}
  </div>
);
