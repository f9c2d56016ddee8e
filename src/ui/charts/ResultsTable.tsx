import { useStore } from 'zustand';
import { documentStore } from '../../state/document';
import { NetworkResults } from './NetworkResults';
import { SurfaceResults } from './SurfaceResults';

/** The results of the page that is open. */
export const ResultsTable = () => {
  const page = useStore(documentStore, (state) => state.page);
  return page === 'network' ? <NetworkResults /> : <SurfaceResults />;
};
