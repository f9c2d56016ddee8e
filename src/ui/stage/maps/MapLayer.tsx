import { Suspense } from 'react';
import { useStore } from 'zustand';
import { ErrorBoundary } from '../../ErrorBoundary';
import { onDemand } from '../../on-demand';
import { mapViewStore } from './map-view-store';

const MapStage = onDemand(async () => (await import('./MapStage')).MapStage);

/** The open map, over the whole stage; its code comes when the first one is opened. */
export const MapLayer = () => {
  const kind = useStore(mapViewStore, (state) => state.kind);
  if (kind === undefined) return null;
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <MapStage kind={kind} />
      </Suspense>
    </ErrorBoundary>
  );
};
