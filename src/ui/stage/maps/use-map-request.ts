import { useEffect } from 'react';
import type { MapChoice, MapSpec } from '../../../experiment/map/spec';
import { useSurfaceLab } from '../../context/use-lab';

/** A drag asks many times a second; each map costs at least its first pass. */
const REST_MS = 70;

/** Keeps the worker at the map that is wanted, as long as one is. */
export const useMapRequest = (spec: MapSpec | undefined, choice: MapChoice): void => {
  const { maps } = useSurfaceLab();
  useEffect(() => {
    if (spec === undefined) return undefined;
    const timer = setTimeout(() => maps.ask({ spec, choice }), REST_MS);
    return () => clearTimeout(timer);
  }, [maps, spec, choice]);
  useEffect(
    () => () => {
      maps.clearPath();
      maps.stop();
    },
    [maps],
  );
};
