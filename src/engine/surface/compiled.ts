import { resolvePlane } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import {
  type SurfaceCode,
  type SurfaceFunction,
  surfaceCode,
} from '../../formula/wasm/plane/surface';
import { createCache } from './cache';

const codes = createCache<SurfaceCode>(32);
const surfaces = createCache<SurfaceFunction>(32);

/** The function of a plane, compiled once for each formula. */
export const compilePlane = (spec: PlaneSpec): SurfaceFunction => {
  const key =
    spec.kind === 'surface' ? JSON.stringify([spec.surface, spec.parameters]) : spec.formula;
  return surfaces(`${spec.kind} ${key}`, () => {
    const { formula, expression, parameters } = resolvePlane(spec);
    return codes(formula, () => surfaceCode(expression))(parameters);
  });
};
