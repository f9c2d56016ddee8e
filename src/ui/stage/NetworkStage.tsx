import '../../i18n/later';
import classes from './NetworkStage.module.css';
import { DigitGrid } from './network/DigitGrid';
import { ProjectionCanvas } from './network/ProjectionCanvas';
import { StageNotice } from './network/StageNotice';

/** Where a network race is seen: the parameters' paths, and what the networks make of a few test digits. */
export const NetworkStage = () => (
  <div className={classes.stage}>
    <div className={classes.paths}>
      <ProjectionCanvas />
      <StageNotice />
    </div>
    <DigitGrid />
  </div>
);
