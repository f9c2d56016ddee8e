import { useStore } from 'zustand';
import { documentStore } from '../../state/document';
import { LiveChip } from './LiveChip';
import { Scrubber } from './Scrubber';
import { SpeedMenu } from './SpeedMenu';
import { StepReadout } from './StepReadout';
import { TrainingReadout } from './TrainingReadout';
import classes from './Transport.module.css';
import { TransportButtons } from './TransportButtons';

/** The bar at the bottom of both labs: playback, the scrubber over all recorded steps, the step. */
export const Transport = () => {
  const page = useStore(documentStore, (state) => state.page);
  return (
    <div className={classes.transport}>
      <TransportButtons page={page} />
      {page === 'surface' ? <SpeedMenu /> : <LiveChip />}
      <Scrubber page={page} />
      <StepReadout page={page} />
      {page === 'network' && <TrainingReadout />}
    </div>
  );
};
