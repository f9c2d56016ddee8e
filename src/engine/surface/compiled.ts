import '../../experiment/fit/open';
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
  return surfaces(shapeKey(spec), () => {
    const { formula, expression, parameters, data } = resolvePlane(spec);
    return codes(`${data === undefined ? '' : 'over data '}${formula}`, () =>
      surfaceCode(expression),
    )(parameters, data);
  });
};

const shapeKey = (spec: PlaneSpec): string => {
  switch (spec.kind) {
    case 'surface':
      return `surface ${JSON.stringify([spec.surface, spec.parameters])}`;
    case 'formula':
      return `formula ${spec.formula}`;
    case 'fit':
      return `fit ${JSON.stringify([spec.formula, spec.data])}`;
    default:
      return spec satisfies never;
  }
};
