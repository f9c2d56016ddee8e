import { useMemo } from 'react';
import type { Seen } from '../../../state/lab/view';
import { useView } from '../../context/use-lab';

/** What a map is of, as far as the visitor chose it (see the view's fields). */
export type MapSettings = Pick<Seen, 'mapRun' | 'mapAxes' | 'mapSteps' | 'mapTarget'>;

/** Another object only when one of them is another. */
export const useMapSettings = (): MapSettings => {
  const mapRun = useView((state) => state.mapRun);
  const mapAxes = useView((state) => state.mapAxes);
  const mapSteps = useView((state) => state.mapSteps);
  const mapTarget = useView((state) => state.mapTarget);
  return useMemo(
    () => ({ mapRun, mapAxes, mapSteps, mapTarget }),
    [mapRun, mapAxes, mapSteps, mapTarget],
  );
};

/** Above this, tables and time grow beyond what a map is worth. */
export const MOST_STEPS = 2000;
