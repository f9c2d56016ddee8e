import { resolvePlane } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import { compileSurface, type SurfaceFunction } from '../../formula/js/surface';
import { createCache } from './cache';

const surfaces = createCache<SurfaceFunction>(32);

/** The function of a plane, compiled once for each formula with its parameters. */
export const compilePlane = (spec: PlaneSpec): SurfaceFunction => {
  const key =
    spec.kind === 'surface' ? JSON.stringify([spec.surface, spec.parameters]) : spec.formula;
  return surfaces(`${spec.kind} ${key}`, () => {
    const { expression, parameters } = resolvePlane(spec);
    return compileSurface(expression, parameters);
  });
};
