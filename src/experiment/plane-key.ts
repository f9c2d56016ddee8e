import type { FitData } from '../catalog/definition';
import type { PlaneSpec } from './types';

/** The same for specifications of the same function over the same domain, whatever their start and noise. */
export const planeKey = (spec: PlaneSpec): string =>
  spec.kind === 'surface'
    ? JSON.stringify([spec.surface, Object.entries(spec.parameters).sort(byName)])
    : JSON.stringify([
        spec.formula,
        spec.domain,
        ...(spec.kind === 'fit' ? [dataKey(spec.data)] : []),
      ]);

const dataKeys = new WeakMap<FitData, string>();

/** Of hundreds of points, and asked for several times a frame. */
const dataKey = (data: FitData): string => {
  const key = dataKeys.get(data) ?? JSON.stringify(data);
  dataKeys.set(data, key);
  return key;
};

/** The same function but for its points, over the same domain. */
export const differOnlyInPoints = (a: PlaneSpec, b: PlaneSpec): boolean =>
  a.kind === 'fit' &&
  b.kind === 'fit' &&
  a.formula === b.formula &&
  String(a.domain) === String(b.domain);

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]) =>
  a < b ? -1 : a > b ? 1 : 0;
