import { type Plane, resolvePlane } from '../../../experiment/plane';
import { planeKey } from '../../../experiment/plane-key';
import type { Domain, PlaneSpec } from '../../../experiment/types';
import { compileSurface, type SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { createCurveLift, curveDomain } from './curve';

/** A plane on the stage, and all that follows from its specification alone. */
export interface StagePlane {
  readonly spec: PlaneSpec;
  readonly key: string;
  readonly plane: Plane;
  readonly surface: SurfaceFunction;
  /** What is shown when it is shown whole. */
  readonly domain: Domain;
  /** Of a function of x alone, which is drawn as its graph. */
  readonly lift: ReturnType<typeof createCurveLift> | undefined;
}

export const createStagePlane = (spec: PlaneSpec): StagePlane => {
  const plane = resolvePlane(spec);
  const surface = compileSurface(plane.expression, plane.parameters, plane.data);
  const curve = plane.dimension === 1;
  return {
    spec,
    key: planeKey(spec),
    plane,
    surface,
    domain: curve ? curveDomain(surface, plane.domain) : plane.domain,
    lift: curve ? createCurveLift(surface) : undefined,
  };
};
