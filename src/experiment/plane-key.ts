import type { PlaneSpec } from './types';

/** The same for specifications of the same function over the same domain, whatever their start and noise. */
export const planeKey = (spec: PlaneSpec): string =>
  spec.kind === 'surface'
    ? JSON.stringify([spec.surface, Object.entries(spec.parameters).sort(byName)])
    : JSON.stringify([spec.formula, spec.domain, ...(spec.kind === 'fit' ? [spec.data] : [])]);

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]) =>
  a < b ? -1 : a > b ? 1 : 0;
