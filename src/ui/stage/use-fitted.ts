import { useSyncExternalStore } from 'react';
import { shownLayers } from '../../state/lab/view';
import { useLab, useView } from '../context/use-lab';

/** Whether all of the surface is shown, on the map or in space: changes rarely, so React may follow it. */
export const useFitted = (): boolean => {
  const { view } = useLab();
  const relief = useView((state) => shownLayers(state).relief);
  const place = relief ? view.camera : view.zoom;
  return useSyncExternalStore(place.subscribe, () => place.value === undefined);
};
