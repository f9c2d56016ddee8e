import { useEffect } from 'react';
import type { MapChoice, MapSpec } from '../../../experiment/map/spec';
import { clearMapPath, requestMap, stopMap } from '../../../state/map';

/** A drag asks many times a second; each map costs at least its first pass. */
const REST_MS = 70;

/** Keeps the worker at the map that is wanted, as long as one is. */
export const useMapRequest = (spec: MapSpec | undefined, choice: MapChoice): void => {
  useEffect(() => {
    if (spec === undefined) return undefined;
    const timer = setTimeout(() => requestMap(spec, choice), REST_MS);
    return () => clearTimeout(timer);
  }, [spec, choice]);
  useEffect(
    () => () => {
      clearMapPath();
      stopMap();
    },
    [],
  );
};
