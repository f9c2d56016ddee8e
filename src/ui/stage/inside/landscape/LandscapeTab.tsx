import { useView } from '../../../context/use-lab';
import classes from './Landscape.module.css';
import { LandscapeMap } from './LandscapeMap';
import { LineCutPlot } from './LineCutPlot';
import { PlaneBar } from './PlaneBar';

/** All runs on one plane through the space of their parameters, over the loss there; or a line between two of them. */
export const LandscapeTab = () => {
  const chosen = useView((state) => state.plane);
  return (
    <div className={classes.tab}>
      <PlaneBar />
      {chosen === 'line' ? <LineCutPlot /> : <LandscapeMap chosen={chosen} />}
    </div>
  );
};
