import { Awaiting } from '../../Awaiting';
import { useView } from '../../context/use-lab';
import { ErrorBoundary } from '../../ErrorBoundary';
import { onDemand } from '../../on-demand';
import classes from './MapLayer.module.css';

const MapStage = onDemand(async () => (await import('./MapStage')).MapStage);

/** The open map, over the whole stage; its code comes when the first one is opened. */
export const MapLayer = () => {
  const kind = useView((state) => state.map);
  if (kind === undefined) return null;
  return (
    <div className={classes.layer}>
      <ErrorBoundary>
        <Awaiting fallback={null}>
          <MapStage kind={kind} />
        </Awaiting>
      </ErrorBoundary>
    </div>
  );
};
