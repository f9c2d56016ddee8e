import { findSurface } from '../../catalog/surfaces';
import type { FormulaSpec, SurfaceSpec } from '../../experiment/types';

/** The same surface as a formula of the visitor's own: parameters become their numbers, the rest stays. */
export const ownFormula = (surface: SurfaceSpec): FormulaSpec => {
  const definition = findSurface(surface.surface);
  const formula = Object.entries(surface.parameters).reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `(${value})`),
    definition?.formula ?? 'x^2 + y^2',
  );
  // Start, noise and what else says nothing about the function stay.
  const { kind: _, surface: __, parameters: ___, ...options } = surface;
  return {
    ...options,
    kind: 'formula',
    formula,
    domain: definition?.domain ?? [
      [-2, 2],
      [-2, 2],
    ],
  };
};
