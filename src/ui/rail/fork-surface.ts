import type { SurfaceSpec } from '../../experiment/types';
import { documentStore } from '../../state/document';
import { ownFormula } from './own-formula';

/** The shown surface becomes a formula of the visitor's own, to be edited. */
export const forkSurface = (surface: SurfaceSpec): void => {
  const document = documentStore.getState();
  const experiment = document.experiments.surface;
  document.load('surface', { ...experiment, objective: ownFormula(surface) });
};
