import type { SurfaceSpec } from '../../experiment/types';
import type { Lab } from '../../state/lab/lab';
import { ownFormula } from './own-formula';

/** The shown surface becomes a formula of the visitor's own, to be edited. */
export const forkSurface = ({ document }: Pick<Lab, 'document'>, surface: SurfaceSpec): void => {
  const { experiment, load } = document.getState();
  load({ ...experiment, objective: ownFormula(surface) });
};
